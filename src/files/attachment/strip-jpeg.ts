import { joinBytes, toAscii, type PhotoPart, type StrippedPhoto } from './photo-parts.ts';
import { readExif, writeOrientation } from './read-exif.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';

/**
 * A JPEG with its picture as it is, its colours and how it is turned, and nothing else: no place,
 * camera, caption, comment, preview, nor anything that follows the picture's end. `undefined` when
 * it is not whole enough to tell the picture from the rest.
 */
export function stripJpeg(bytes: Uint8Array): StrippedPhoto | undefined {
  const removed = new Set<PhotoPart>();
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let hasScan = false;
  let at = 2;
  while (at < bytes.length) {
    const segment = readSegment(bytes, at);
    if (segment === undefined) return undefined;
    at = segment.end;
    if (segment.marker === END) {
      if (at < bytes.length) removed.add('other');
      kept.push(segment.whole);
      break;
    }
    const verdict = judge(segment);
    orientation ??= verdict.orientation;
    for (const part of verdict.removed) removed.add(part);
    if (verdict.kept !== undefined) kept.push(verdict.kept);
    hasScan ||= segment.marker === SCAN;
  }
  if (!hasScan) return undefined;
  // Readers want the JFIF part, where there is one, before the Exif data.
  const first = kept[0]?.[1] === 0xe0 ? 1 : 0;
  if (orientation !== undefined) kept.splice(first, 0, writeExif(orientation));
  return { bytes: joinBytes([Uint8Array.of(0xff, START), ...kept]), removed };
}

type Segment = {
  readonly marker: number;
  /** With its marker; a scan with the picture's data that follows it. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
  readonly end: number;
};

function readSegment(bytes: Uint8Array, start: number): Segment | undefined {
  if (bytes[start] !== 0xff) return undefined;
  // Any number of these may stand before a marker.
  let at = start;
  while (bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1];
  if (marker === undefined || marker === 0 || marker === START) return undefined;
  if (marker === END || marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) {
    return toSegment(bytes, at, at + 2, at + 2);
  }
  const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  return toSegment(bytes, at, end, marker === SCAN ? findScanEnd(bytes, end) : end);
}

function toSegment(bytes: Uint8Array, at: number, contentEnd: number, end: number): Segment {
  return {
    marker: bytes[at + 1] ?? 0,
    whole: bytes.subarray(at, end),
    content: bytes.subarray(Math.min(at + 4, contentEnd), contentEnd),
    end,
  };
}

/** A picture's data has no marker in it but those that start it again. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

type Verdict = {
  readonly kept?: Uint8Array;
  readonly removed: readonly PhotoPart[];
  readonly orientation?: number | undefined;
};

function judge({ marker, whole, content }: Segment): Verdict {
  if (marker === COMMENT) return { removed: ['comments'] };
  const isOfProgram = marker >= 0xe0 && marker <= 0xef;
  if (!isOfProgram) return { kept: whole, removed: [] };
  const name = toAscii(content.subarray(0, 40));
  switch (marker) {
    case 0xe0:
      return judgeJfif(name, whole, content);
    case 0xe1:
      return judgeWords(name, content);
    case 0xe2:
      return name.startsWith('ICC_PROFILE\0')
        ? { kept: whole, removed: [] }
        : { removed: ['other'] };
    case 0xed:
      return { removed: ['captions'] };
    case 0xee:
      // Says how the colours are written.
      return name.startsWith('Adobe') ? { kept: whole, removed: [] } : { removed: ['other'] };
    default:
      return { removed: ['other'] };
  }
}

/** A preview may show what was cut off the picture. */
function judgeJfif(name: string, whole: Uint8Array, content: Uint8Array): Verdict {
  if (!name.startsWith('JFIF\0') || content.length < 14) return { removed: ['preview'] };
  if (content.length === 14) return { kept: whole, removed: [] };
  const kept = whole.slice(0, 18);
  kept.set([0, 16], 2);
  kept.set([0, 0], 16);
  return { kept, removed: ['preview'] };
}

function judgeWords(name: string, content: Uint8Array): Verdict {
  if (name.startsWith(EXIF)) {
    const { orientation, parts } = readExif(content.subarray(EXIF.length));
    return { removed: parts, orientation };
  }
  const hasPlace = toAscii(content).includes('GPS');
  return { removed: hasPlace ? ['place', 'captions'] : ['captions'] };
}

function writeExif(orientation: number): Uint8Array {
  const tiff = writeOrientation(orientation);
  const length = 2 + EXIF.length + tiff.length;
  return joinBytes([
    Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff),
    new TextEncoder().encode(EXIF),
    tiff,
  ]);
}
