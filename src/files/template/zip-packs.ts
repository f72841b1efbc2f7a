import { strToU8, Zip, ZipDeflate } from 'fflate';

import { joinBytes } from './join-bytes.ts';

/** A quarter larger than the smallest, in a third of the time. */
const LEVEL = 2;

export type PackFile = { readonly path: string; readonly bytes: Uint8Array };

/** One archive of many files, made one by one as they are asked for; `onFile` is told how many. */
export async function zipPacks(
  files: AsyncIterable<PackFile> | Iterable<PackFile>,
  onFile: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip();
  const ended = new Promise<void>((resolve, reject) => {
    zip.ondata = (error, piece, isLast) => {
      if (error !== null) reject(error);
      pieces.push(piece);
      if (isLast) resolve();
    };
  });
  let done = 0;
  for await (const { path, bytes } of files) {
    const file = new ZipDeflate(path, { level: LEVEL });
    zip.add(file);
    file.push(bytes, true);
    done += 1;
    onFile(done);
  }
  zip.end();
  await ended;
  return joinBytes(pieces);
}

/** A text as a file that programs on any system open: UTF-8 with a mark, lines as Windows ends them. */
export function toTextFile(text: string): Uint8Array {
  return strToU8(`\ufeff${text.replace(/\r\n?|\n/g, '\r\n')}`);
}
