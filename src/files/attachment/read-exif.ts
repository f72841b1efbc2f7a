import { isSameBytes, type PhotoPart } from './photo-parts.ts';

/** What matters of a photo's Exif data: the rest is only ever taken out. */
export type Exif = {
  /** How the picture is turned when it is shown, 2 to 8; absent when it is shown as it is. */
  readonly orientation: number | undefined;
  readonly parts: readonly PhotoPart[];
};

const ORIENTATION = 0x0112;
const PLACE = 0x8825;
const SHORT = 3;
const ENTRY_LENGTH = 12;
const NOTHING: Exif = { orientation: undefined, parts: [] };

/** Reads Exif data as it stands in any kind of photo; what is damaged counts as taken out whole. */
export function readExif(tiff: Uint8Array): Exif {
  if ([2, 3, 4, 5, 6, 7, 8].some((turn) => isSameBytes(tiff, writeOrientation(turn)))) {
    return { orientation: tiff[18], parts: [] };
  }
  if (tiff.length === 0) return NOTHING;
  const entries = listEntries(tiff);
  const turn = entries.find(({ tag, type }) => tag === ORIENTATION && type === SHORT)?.value ?? 1;
  const hasPlace = entries.some(({ tag }) => tag === PLACE);
  return {
    orientation: turn >= 2 && turn <= 8 ? turn : undefined,
    parts: hasPlace ? ['place', 'camera'] : ['camera'],
  };
}

/** Exif data that says how the picture is turned and nothing else. */
export function writeOrientation(turn: number): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, ORIENTATION, true);
  view.setUint16(12, SHORT, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, turn, true);
  return tiff;
}

type Entry = { readonly tag: number; readonly type: number; readonly value: number };

/** The first directory of the data, as far as it can be read. */
function listEntries(tiff: Uint8Array): readonly Entry[] {
  if (tiff.length < 8) return [];
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return [];
  const count = view.getUint16(start, isLittle);
  const entries: Entry[] = [];
  for (let place = 0; place < count; place += 1) {
    const at = start + 2 + place * ENTRY_LENGTH;
    if (at + ENTRY_LENGTH > tiff.length) break;
    entries.push({
      tag: view.getUint16(at, isLittle),
      type: view.getUint16(at + 2, isLittle),
      value: view.getUint16(at + 8, isLittle),
    });
  }
  return entries;
}
