import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A quarter larger than the smallest, in a third of the time. */
const LEVEL = 2;

export type PackFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * One archive of many files, made one by one as they are asked for, with a breath between them so
 * that the page stays alive. `signal` ends it; then there is no archive.
 */
export async function zipPacks(
  files: Iterable<PackFile>,
  { onFile, signal }: { readonly onFile: (done: number) => void; readonly signal: AbortSignal },
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  const zip = new Zip();
  const ended = new Promise<void>((resolve, reject) => {
    zip.ondata = (error, part, isLast) => {
      if (error !== null) reject(error);
      parts.push(part);
      if (isLast) resolve();
    };
  });
  let done = 0;
  for (const { path, bytes } of files) {
    if (signal.aborted) {
      zip.terminate();
      return undefined;
    }
    const file = new ZipDeflate(path, { level: LEVEL });
    zip.add(file);
    file.push(bytes, true);
    done += 1;
    onFile(done);
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  await ended;
  return joinParts(parts);
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** A text as a file that programs on any system open: UTF-8 with a mark, lines as Windows ends them. */
export function toTextFile(text: string): Uint8Array {
  return strToU8(`\ufeff${text.replace(/\r\n?|\n/g, '\r\n')}`);
}
