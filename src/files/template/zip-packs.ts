import { strToU8, Zip, ZipDeflate } from 'fflate';

import { joinBytes } from './join-bytes.ts';

/** A quarter larger than the smallest, in a third of the time. */
const LEVEL = 2;

export type PackFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * One archive of many files, made one by one as they are asked for; `onFile` is told how many. A
 * `Blob`, since a worker hands it over as it is: to copy so much on the page would hold it.
 */
export async function zipPacks(
  files: AsyncIterable<PackFile> | Iterable<PackFile>,
  onFile: (done: number) => void,
): Promise<Blob> {
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
  return new Blob([joinBytes(pieces)], { type: 'application/zip' });
}

/** A text as a file that programs on any system open: UTF-8 with a mark, lines as Windows ends them. */
export function toTextFile(text: string): Uint8Array {
  return strToU8(`\ufeff${text.replace(/\r\n?|\n/g, '\r\n')}`);
}
