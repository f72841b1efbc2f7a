import { joinBytes, toAscii, type PhotoPart, type StrippedPhoto } from './photo-parts.ts';
import { readExif, writeOrientation } from './read-exif.ts';

const SIGNATURE_LENGTH = 8;
/** The length, the type and the check sum around the content of each part. */
const AROUND = 12;

/** What a picture is drawn from and with; parts with a capital first are the picture itself. */
const DRAWN = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT cICP mDCV cLLI'.split(' '),
);

/** A PNG with its picture as it is and nothing else; `undefined` when it is not whole. */
export function stripPng(bytes: Uint8Array): StrippedPhoto | undefined {
  const removed = new Set<PhotoPart>();
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_LENGTH)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE_LENGTH;
  while (at + AROUND <= bytes.length) {
    const end = at + AROUND + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = toAscii(bytes.subarray(at + 4, at + 8));
    const whole = bytes.subarray(at, end);
    at = end;
    if (/^[A-Z]/.test(type) || DRAWN.has(type)) kept.push(whole);
    else if (type === 'eXIf') {
      const { orientation, parts } = readExif(whole.subarray(8, -4));
      for (const part of parts) removed.add(part);
      if (orientation !== undefined) kept.push(writeChunk(type, writeOrientation(orientation)));
    } else for (const part of nameParts(type, whole)) removed.add(part);
    if (type !== 'IEND') continue;
    if (at < bytes.length) removed.add('other');
    return { bytes: joinBytes(kept), removed };
  }
  return undefined;
}

function nameParts(type: string, whole: Uint8Array): readonly PhotoPart[] {
  if (type === 'tIME') return ['camera'];
  if (!/^[itz]/.test(type) || !type.endsWith('Xt')) return ['other'];
  const hasPlace = toAscii(whole).includes('GPS');
  return hasPlace ? ['place', 'captions'] : ['captions'];
}

function writeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(AROUND + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, sumCheck(chunk.subarray(4, 8 + content.length)));
  return chunk;
}

/** CRC-32, as PNG asks for after each part. */
function sumCheck(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
