import { writeOrientation } from '../../src/files/attachment/read-exif.ts';

/** Parts of photos as cameras and programs write them, for tests of what is taken out. */

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Words that stand for what must not be left in a photo. */
export const CANARY = 'GPS-CANARY';

export function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

/** Exif data with a place, a camera's name and how the picture is turned. */
export function anExif(turn = 1): Uint8Array {
  const canary = text(`${CANARY}\0`);
  const tiff = new Uint8Array(50 + canary.length);
  const view = new DataView(tiff.buffer);
  view.setUint16(0, 0x4d4d);
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 3);
  writeEntry(view, 10, [0x010f, 2, canary.length, 50]);
  writeEntry(view, 22, [0x0112, 3, 1, turn << 16]);
  writeEntry(view, 34, [0x8825, 4, 1, 8]);
  tiff.set(canary, 50);
  return tiff;
}

function writeEntry(
  view: DataView,
  at: number,
  [tag, type, count, value]: readonly [number, number, number, number],
): void {
  view.setUint16(at, tag);
  view.setUint16(at + 2, type);
  view.setUint32(at + 4, count);
  view.setUint32(at + 8, value);
}

export function aSegment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content);
}

/** What may stand among the parts of a JPEG and is no part of its picture. */
export const JPEG_EXTRAS = [
  aSegment(0xe1, join(text('Exif\0\0'), anExif())),
  aSegment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${CANARY}</x:xmpmeta>`)),
  aSegment(0xed, text(`Photoshop 3.0\0${CANARY}`)),
  aSegment(0xfe, text(CANARY)),
  aSegment(0xe2, text(`MPF\0${CANARY}`)),
  aSegment(0xe5, text(CANARY)),
  aSegment(0xe0, text(`JFXX\0${CANARY}`)),
];

export function aPngPart(type: string, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, content.length);
  head.set(text(type), 4);
  // No reader asks for the check sum of a part it leaves aside.
  return join(head, content, new Uint8Array(4));
}

export const PNG_EXTRAS = [
  aPngPart('eXIf', anExif()),
  aPngPart('tEXt', text(`Comment\0${CANARY}`)),
  aPngPart('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${CANARY}`)),
  aPngPart('zTXt', text(`Comment\0\0${CANARY}`)),
  aPngPart('tIME', new Uint8Array(7)),
  aPngPart('prVt', text(CANARY)),
];

export function aWebpPart(type: string, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(text(type));
  new DataView(head.buffer).setUint32(4, content.length, true);
  return join(head, content, new Uint8Array(content.length % 2));
}

export const WEBP_EXTRAS = [
  aWebpPart('EXIF', anExif()),
  aWebpPart('XMP ', text(`<x:xmpmeta>${CANARY}</x:xmpmeta>`)),
  aWebpPart('prvt', text(CANARY)),
];

/** A WebP's head over its parts. */
export function aWebp(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const webp = join(text('RIFF\0\0\0\0WEBP'), ...parts);
  new DataView(webp.buffer).setUint32(4, webp.length - 8, true);
  return webp;
}

/** The smallest things with the shape of each kind of photo: no picture, but all of its parts. */
export const BARE_JPEG = join(
  Uint8Array.of(0xff, 0xd8),
  aSegment(0xe0, join(text('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0))),
  aSegment(0xe2, text('ICC_PROFILE\0\u0001\u0001colours')),
  aSegment(0xdb, new Uint8Array(65)),
  aSegment(0xda, new Uint8Array(10)),
  Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9),
);
export const BARE_PNG = join(
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
  aPngPart('IHDR', new Uint8Array(13)),
  aPngPart('IDAT', Uint8Array.of(1, 2, 3)),
  aPngPart('IEND', new Uint8Array()),
);
export const BARE_WEBP = aWebp(
  aWebpPart('VP8X', new Uint8Array(10)),
  aWebpPart('VP8L', Uint8Array.of(1, 2, 3)),
);

export function aTurn(turn: number): Uint8Array {
  return writeOrientation(turn);
}
