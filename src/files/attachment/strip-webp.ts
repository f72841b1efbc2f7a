import { joinBytes, toAscii, type PhotoPart, type StrippedPhoto } from './photo-parts.ts';
import { readExif, writeOrientation } from './read-exif.ts';

const HEAD_LENGTH = 12;
const CHUNK_HEAD = 8;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const PICTURE = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);

/** A WebP picture as it is and nothing else; `undefined` when it is not whole. */
export function stripWebp(bytes: Uint8Array): StrippedPhoto | undefined {
  if (bytes.length < HEAD_LENGTH) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = CHUNK_HEAD + view.getUint32(4, true);
  if (end > bytes.length) return undefined;
  const removed = new Set<PhotoPart>(end < bytes.length ? ['other'] : []);
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let at = HEAD_LENGTH;
  while (at + CHUNK_HEAD <= end) {
    const size = view.getUint32(at + 4, true);
    const next = at + CHUNK_HEAD + size + (size % 2);
    if (next > end) return undefined;
    const whole = bytes.subarray(at, next);
    const type = toAscii(whole.subarray(0, 4));
    at = next;
    if (PICTURE.has(type)) {
      kept.push(whole);
      continue;
    }
    const exif =
      type === 'EXIF'
        ? readExif(findTiff(whole.subarray(CHUNK_HEAD, CHUNK_HEAD + size)))
        : undefined;
    orientation ??= exif?.orientation;
    for (const part of exif?.parts ?? nameParts(type, whole)) removed.add(part);
  }
  if (!kept.some((chunk) => /^(VP8 |VP8L|ANMF)/.test(toAscii(chunk.subarray(0, 4)))))
    return undefined;
  return { bytes: write(kept, orientation), removed };
}

/** Some programs write it as in a JPEG. */
function findTiff(content: Uint8Array): Uint8Array {
  return toAscii(content.subarray(0, 6)) === 'Exif\0\0' ? content.subarray(6) : content;
}

function nameParts(type: string, whole: Uint8Array): readonly PhotoPart[] {
  if (type !== 'XMP ') return ['other'];
  return toAscii(whole).includes('GPS') ? ['place', 'captions'] : ['captions'];
}

/** Its head says how long it is and, in the long form, which of the other parts it has. */
function write(
  kept: readonly Uint8Array[],
  orientation: number | undefined,
): Uint8Array<ArrayBuffer> {
  const exif = orientation === undefined ? [] : [writeChunk('EXIF', writeOrientation(orientation))];
  const chunks = kept.map((chunk) => {
    if (toAscii(chunk.subarray(0, 4)) !== 'VP8X') return chunk;
    const copy = chunk.slice();
    const flags = (copy[CHUNK_HEAD] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
    copy[CHUNK_HEAD] = exif.length === 0 ? flags : flags | EXIF_FLAG;
    return copy;
  });
  const joined = joinBytes([new TextEncoder().encode('RIFF\0\0\0\0WEBP'), ...chunks, ...exif]);
  new DataView(joined.buffer).setUint32(4, joined.length - CHUNK_HEAD, true);
  return joined;
}

function writeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(CHUNK_HEAD + content.length + (content.length % 2));
  chunk.set(new TextEncoder().encode(type));
  new DataView(chunk.buffer).setUint32(4, content.length, true);
  chunk.set(content, CHUNK_HEAD);
  return chunk;
}
