import { zipSync } from 'fflate';

/** A file of the list of hostile files, made of a good one of the door's own format. */
export type DoorCase = {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the door must say; nothing where it must take the file. */
  readonly says?: RegExp;
};

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const OUR_CSV = encode('Standard,No,Question,Rating\r\n1,1,a,b\r\n');
const UNFIT = /not|damaged|incomplete|zip file/i;

/** P01 to P07: what any door is given that is nothing it takes. */
export function listFileCases(good: Uint8Array, cut: RegExp): readonly DoorCase[] {
  return [
    { id: 'P01', bytes: new Uint8Array(), says: /empty/ },
    { id: 'P03', bytes: good.slice(0, good.length / 2), says: cut },
    ...Array.from({ length: 63 }, (_, place) => ({
      id: `P04 ${place + 1}/64`,
      bytes: good.slice(0, Math.floor((good.length * (place + 1)) / 64)),
      says: cut,
    })),
    { id: 'P04 last byte', bytes: good.slice(0, -1), says: cut },
  ];
}

/** The same for the formats that are JSON, with all that JSON allows and no file of ours has. */
export function listJsonDoorCases(good: Uint8Array): readonly DoorCase[] {
  const text = new TextDecoder().decode(good);
  const wrong = good.slice();
  wrong[text.search(/[a-z] [a-z]/)] = 0xff;
  const version = (written: string): Uint8Array<ArrayBuffer> =>
    encode(text.replace(/"version":1}$/, `"version":${written}}`));
  const into = (field: string): Uint8Array<ArrayBuffer> => encode(`{${field},${text.slice(1)}`);
  const inList = (field: string): Uint8Array<ArrayBuffer> =>
    encode(text.replace(/:\[\{/, `:[{${field},`));
  const deep = `"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const reject = (id: string, bytes: Uint8Array<ArrayBuffer>, says: RegExp): DoorCase => ({
    id,
    bytes,
    says,
  });
  return [
    ...listFileCases(good, /incomplete|damaged|not/),
    reject('P02', encode(' \n'.repeat(512)), /empty/),
    reject('P05', PNG, UNFIT),
    reject('P06', OUR_CSV, UNFIT),
    reject('P07', Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')), /UTF-16|not/),
    { id: 'P08', bytes: encode(`\ufeff${text}`) },
    reject('P09', Uint8Array.from(wrong), /damaged/),
    reject('P11', into(deep), /32 deep/),
    reject('P12', encode(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), /32 deep/),
    reject('P13', into('"__proto__":{"polluted":"P13"}'), /damaged/),
    reject('P14', inList('"constructor":{"prototype":{"polluted":1}}'), /damaged/),
    reject('P15', inList('"\\u005f_proto__":{"polluted":1}'), /damaged/),
    reject('P16', into('"version":1'), /damaged/),
    reject('P19', version('999'), /newer version/),
    ...['"2"', '2.5', '-1', 'null', '[]'].map((one) => reject(`P21 ${one}`, version(one), UNFIT)),
    reject('P21 missing', encode(text.replace(/,"version":1}$/, '}')), UNFIT),
    ...['1e400', '9007199254740993', '01', '+1', '.5', 'NaN'].map((one) =>
      reject(`P23 ${one}`, version(one), /damaged|incomplete|not|newer/),
    ),
    reject('P35', into('"x":"\\ud83d"'), /damaged/),
    reject('P40', Uint8Array.from(zipSync({ a: new Uint8Array(5_000_000) })), UNFIT),
  ];
}
