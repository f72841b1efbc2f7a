/**
 * The colour space the report's colours are meant in, for PDF/A. Built here from the published
 * numbers of sRGB (IEC 61966-2-1), as an ICC profile of version 2, so that no file with a licence
 * of its own has to travel along.
 */
export function makeSrgbProfile(): Uint8Array {
  const curve = makeCurve();
  const parts: readonly (readonly [string, Uint8Array])[] = [
    ['desc', makeDescription('sRGB IEC61966-2.1')],
    ['cprt', makeText('No copyright, use freely')],
    ['wtpt', makeXyz(0.9642, 1, 0.8249)],
    ['rXYZ', makeXyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', makeXyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', makeXyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return joinParts(parts);
}

const HEADER_SIZE = 128;
const ENTRY_SIZE = 12;

/** The header, the table of what stands where, and the parts; equal parts stand once. */
function joinParts(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const offsetByPart = new Map<Uint8Array, number>();
  let size = HEADER_SIZE + 4 + parts.length * ENTRY_SIZE;
  for (const [, part] of parts) {
    if (offsetByPart.has(part)) continue;
    offsetByPart.set(part, size);
    size += Math.ceil(part.length / 4) * 4;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(HEADER_SIZE, parts.length);
  parts.forEach(([name, part], place) => {
    const at = HEADER_SIZE + 4 + place * ENTRY_SIZE;
    const offset = offsetByPart.get(part) ?? 0;
    writeAscii(profile, at, name);
    view.setUint32(at + 4, offset);
    view.setUint32(at + 8, part.length);
    profile.set(part, offset);
  });
  return profile;
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  writeAscii(profile, 12, 'mntrRGB XYZ ');
  // When sRGB was published: a date of making would change the bytes.
  [1999, 10, 18, 0, 0, 0].forEach((part, place) => {
    view.setUint16(24 + 2 * place, part);
  });
  writeAscii(profile, 36, 'acsp');
  // The white of the space in which colours are compared, D50, as every profile has it.
  [0xf6d6, 0x10000, 0xd32d].forEach((part, place) => {
    view.setUint32(68 + 4 * place, part);
  });
}

function makeXyz(...values: readonly number[]): Uint8Array {
  const part = startPart('XYZ ', 8 + 4 * values.length);
  values.forEach((value, place) => {
    new DataView(part.buffer).setInt32(8 + 4 * place, Math.round(value * 0x10000));
  });
  return part;
}

const CURVE_POINTS = 256;

/** How light a colour value is: straight at the dark end, then a power. */
function makeCurve(): Uint8Array {
  const part = startPart('curv', 12 + 2 * CURVE_POINTS);
  const view = new DataView(part.buffer);
  view.setUint32(8, CURVE_POINTS);
  for (let place = 0; place < CURVE_POINTS; place += 1) {
    const value = place / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * place, Math.round(light * 0xffff));
  }
  return part;
}

function makeText(text: string): Uint8Array {
  const part = startPart('text', 8 + text.length + 1);
  writeAscii(part, 8, text);
  return part;
}

/** In ASCII; the same in Unicode and for old Macintoshes is left empty, which takes 78 bytes. */
function makeDescription(text: string): Uint8Array {
  const part = startPart('desc', 12 + text.length + 1 + 78);
  new DataView(part.buffer).setUint32(8, text.length + 1);
  writeAscii(part, 12, text);
  return part;
}

function startPart(type: string, size: number): Uint8Array<ArrayBuffer> {
  const part = new Uint8Array(size);
  writeAscii(part, 0, type);
  return part;
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let place = 0; place < text.length; place += 1) bytes[at + place] = text.charCodeAt(place);
}
