import { inflateSync } from 'node:zlib';

const STREAM =
  /\d+ 0 obj\n<<\/Type \/ObjStm \/N (\d+) \/First (\d+) \/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/g;

/**
 * The text of one of our files with the objects that are packed in streams standing in the open, each
 * as jsPDF or we wrote it. A file without such streams is returned as it is.
 */
export function readObjects(bytes: Uint8Array): string {
  const file = new TextDecoder('latin1').decode(bytes);
  return [file, ...Array.from(file.matchAll(STREAM), (found) => unpack(bytes, found))].join('\n');
}

function unpack(bytes: Uint8Array, found: RegExpExecArray): string {
  const [count = 0, first = 0, length = 0] = found.slice(1).map(Number);
  const start = found.index + found[0].length;
  const text = inflateSync(bytes.subarray(start, start + length)).toString('latin1');
  const index = text.slice(0, first).trim().split(' ').map(Number);
  return Array.from({ length: count }, (_, place) => {
    const from = first + (index[2 * place + 1] ?? 0);
    const to = place + 1 === count ? text.length : first + (index[2 * place + 3] ?? 0);
    return `${index[2 * place] ?? 0} 0 obj\n${text.slice(from, to)}endobj`;
  }).join('\n');
}
