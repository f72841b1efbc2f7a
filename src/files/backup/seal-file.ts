import { gatherPieces, keepInPieces } from './blob-pieces.ts';
import { startSealing } from './seal-backup.ts';

/**
 * Seals a file a piece at a time: neither it nor what comes of it is ever in memory whole, for to
 * make the key alone takes a quarter of a gigabyte. `onKey` is called when that is done.
 */
export async function sealFile(
  file: Blob,
  passphrase: string,
  onKey: () => void,
  workFactor?: number,
): Promise<Blob> {
  const encrypter = await startSealing(passphrase, workFactor);
  const sealed = await encrypter.encrypt(file.stream());
  onKey();
  return keepInPieces(gatherPieces(sealed));
}

/** Whether the sealed file opens with the passphrase, as for whoever has both, as this one to the last byte. */
export async function opensAs(sealed: Blob, passphrase: string, file: Blob): Promise<boolean> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const opened = await decrypter.decrypt(sealed.stream());
    let at = 0;
    for await (const chunks of gatherPieces(opened)) {
      const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      const wanted = new Uint8Array(await file.slice(at, at + length).arrayBuffer());
      if (!isSame(chunks, wanted)) return false;
      at += length;
    }
    return at === file.size;
  } catch {
    return false;
  }
}

function isSame(chunks: readonly Uint8Array[], wanted: Uint8Array): boolean {
  let at = 0;
  for (const chunk of chunks) {
    const start = at;
    if (chunk.some((byte, place) => byte !== wanted[start + place])) return false;
    at += chunk.length;
  }
  return at === wanted.length;
}
