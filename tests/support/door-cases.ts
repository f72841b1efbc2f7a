import { constants, crc32, deflateRawSync } from 'node:zlib';

import { zipSync } from 'fflate';

import { toIncoming, unread } from './hostile-case.ts';
import { encode, startCells, type Bytes, type Cells } from './doors/door.ts';

export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const OUR_CSV = encode('Standard,No,Question,Rating\r\n1,1,a,b\r\n');
export const BLANKS = encode(' \n'.repeat(512));

/** P04: cut at each sixty-fourth, and without its last byte. */
export function cutEverywhere(good: Bytes): readonly Bytes[] {
  return [
    ...Array.from({ length: 63 }, (_, place) =>
      good.slice(0, Math.floor((good.length * (place + 1)) / 64)),
    ),
    good.slice(0, -1),
  ];
}

/** P40: 300,000,000 zeros in one file of a small zip. */
export function zipOfZeros(): Bytes {
  zeros ??= packZeros('return.json', 300);
  return zeros;
}
let zeros: Bytes | undefined;

/** So many million zeros, packed by the million: our packer takes seconds for as much. */
function packZeros(name: string, millions: number): Bytes {
  const million = Buffer.alloc(1_000_000);
  const part = deflateRawSync(million, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: millions }, () => part), END_OF_STREAM]);
  let check = 0;
  for (let count = 0; count < millions; count += 1) check = crc32(million, check);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(check, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(millions * million.length, 18);
  head.writeUInt16LE(name.length, 22);
  const local = [Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed];
  const before = local.reduce((sum, { length }) => sum + length, 0);
  const entry = [
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    head,
    Buffer.alloc(14),
    Buffer.from(name),
  ];
  const length = entry.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(before, 16);
  return Uint8Array.from(Buffer.concat([...local, ...entry, end]));
}

/** An empty last block. */
const END_OF_STREAM = Buffer.from([3, 0]);

/** The zip with the size of one file in it said to be another, both times it is said. */
export function sayOfSize(zip: Uint8Array, name: string, size: number): Bytes {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const nameAt = (at: number, length: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
  for (let place = 0; place + 46 <= bytes.length; place += 1) {
    const mark = view.getUint32(place);
    if (mark === 0x504b0304 && nameAt(place + 30, name.length) === name) {
      view.setUint32(place + 22, size, true);
    }
    if (mark === 0x504b0102 && nameAt(place + 46, name.length) === name) {
      view.setUint32(place + 24, size, true);
    }
  }
  return bytes;
}

/** P41: names that lead out of a zip. */
export function zipOfPaths(bytes: Bytes): Bytes {
  const names = ['../../x.json', '/abs.json', 'a\\..\\b.json'];
  return Uint8Array.from(zipSync(Object.fromEntries(names.map((name) => [name, bytes]))));
}

/** P26: 100,000 of one item put into a list of a file. */
export function manyOf(good: Bytes, list: string, item: unknown): Bytes {
  const text = new TextDecoder().decode(good);
  const items = `${JSON.stringify(item)},`.repeat(100_000);
  return encode(text.replace(list, () => `${list}${items}`));
}

/** Numbers as JSON may write them and no field of ours has them. */
export const ODD_NUMBERS = ['1e400', '9007199254740993', '01', '+1', '.5', 'NaN'] as const;
export const ODD_VERSIONS = ['"2"', '2.5', '-1', 'null', '[]'] as const;
export const ODD_RATINGS = ['-1', '99', '1e308', '1.5', '"3"', 'true', 'null'] as const;
export const ODD_MOMENTS = [
  '"2026-02-30"',
  '"0000-00-00"',
  '"+275760-09-13T00:00:00.001Z"',
  '"yesterday"',
  '1e20',
] as const;

type JsonIds =
  | 'P01'
  | 'P02'
  | 'P03'
  | 'P04'
  | 'P05'
  | 'P06'
  | 'P07'
  | 'P08'
  | 'P09'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P16'
  | 'P19'
  | 'P21'
  | 'P23'
  | 'P28'
  | 'P35'
  | 'P40'
  | 'P41';

/** What is the same at every door for a file of ours that is JSON and ends with its version. */
export function jsonCells(good: Bytes, name: string): Pick<Cells, JsonIds> {
  const { refused, taken } = startCells(name);
  const text = new TextDecoder().decode(good);
  const wrong = good.slice();
  wrong[text.search(/[a-z] [a-z]/)] = 0xff;
  const version = (written: string): Bytes =>
    encode(text.replace(/"version":1}$/, `"version":${written}}`));
  const into = (field: string): Bytes => encode(`{${field},${text.slice(1)}`);
  const inList = (field: string): Bytes => encode(text.replace(/:\[\{/, `:[{${field},`));
  const deep = `"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  return {
    P01: refused(/empty/, new Uint8Array()),
    P02: refused(/empty/, BLANKS),
    P03: refused(/incomplete/, good.slice(0, good.length / 2)),
    // So short a beginning does not say what it begins.
    P04: refused(/incomplete|a data file of another kind/, ...cutEverywhere(good)),
    P05: refused(/a picture/, PNG),
    P06: refused(/table of text \(CSV\)/, OUR_CSV),
    P07: refused(/UTF-16/, Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))),
    P08: taken(encode(`\ufeff${text}`)),
    P09: refused(/damaged/, wrong),
    P10: refused(/smaller than 10\.0 MB/, unread(60_000_000, good.slice(0, 4_096), name)),
    P11: refused(/32 deep/, into(deep)),
    P12: refused(/32 deep/, encode(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)),
    P13: refused(/damaged/, into('"__proto__":{"polluted":"P13"}')),
    P14: refused(/damaged/, inList('"constructor":{"prototype":{"polluted":1}}')),
    P15: refused(/damaged/, inList('"\\u005f_proto__":{"polluted":1}')),
    P16: refused(/damaged/, into('"version":1')),
    P19: refused(/newer version/, version('999')),
    P21: refused(
      /damaged/,
      ...ODD_VERSIONS.map(version),
      encode(text.replace(/,"version":1}$/, '}')),
    ),
    P23: refused(/damaged|newer version/, ...ODD_NUMBERS.map(version)),
    P28: taken(toIncoming(good, '"><img src=x onerror=window.__xss=1>.json')),
    P35: refused(/damaged/, into('"x":"\\ud83d"')),
    P40: refused(/a zip file/, () => zipOfZeros()),
    P41: refused(/a zip file/, zipOfPaths(good)),
  };
}
