import { readFileSync } from 'node:fs';

import { toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import { OUR_CSV, PNG } from './door-cases.ts';
import {
  aCase,
  ACCEPT,
  DAMAGED,
  INCOMPLETE,
  reject,
  TEXT,
  toBytes,
  unread,
  V,
  type HostileCase,
} from './hostile-case.ts';
import { listContentCases, listFieldCases } from './hostile-fields.ts';

export function listHostileCases(): readonly HostileCase[] {
  return [...listFileCases(), ...listJsonCases(), ...listFieldCases(), ...listContentCases()];
}

function listFileCases(): readonly HostileCase[] {
  const wrong = V.slice();
  wrong[TEXT.indexOf('Anytown')] = 0xff;
  return [
    aCase('P01', 'zero bytes', new Uint8Array(), reject(/empty/)),
    aCase('P02', 'spaces and line ends', toBytes(' \n'.repeat(512)), reject(/empty/)),
    aCase('P03', 'half of it', V.slice(0, V.length / 2), reject(INCOMPLETE)),
    ...Array.from({ length: 63 }, (_, cut) =>
      aCase(
        'P04',
        `${cut + 1} of 64 parts`,
        V.slice(0, Math.floor((V.length * (cut + 1)) / 64)),
        reject(INCOMPLETE),
      ),
    ),
    aCase('P04', 'all but its last byte', V.slice(0, -1), reject(INCOMPLETE)),
    aCase('P05', 'a picture', PNG, reject(/picture/)),
    aCase('P06', 'our CSV', OUR_CSV, reject(/CSV/)),
    aCase(
      'P07',
      'UTF-16',
      Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, 'utf16le')),
      reject(/UTF-16/),
    ),
    aCase('P08', 'a mark before it', toBytes(`\ufeff${TEXT}`), ACCEPT),
    aCase('P09', 'a byte that is no UTF-8', wrong, reject(DAMAGED)),
    {
      id: 'P10',
      what: '60,000,000 characters in one note, by its size alone',
      file: unread(60_000_000, V.slice(0, 4_096)),
      verdict: 'reject',
      says: /25\.0 MB/,
    },
  ];
}

const into = (field: string): Uint8Array<ArrayBuffer> =>
  toBytes(TEXT.replace('{"content":', () => `{${field},"content":`));

function listJsonCases(): readonly HostileCase[] {
  return [
    aCase(
      'P11',
      '10,000 lists in one another',
      into(`"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      reject(/32 deep/),
    ),
    aCase(
      'P12',
      '100,000 objects in one another',
      toBytes(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      reject(/32 deep/),
    ),
    aCase('P13', 'an ancestor', into('"__proto__":{"polluted":"P13"}'), reject(/__proto__/)),
    aCase(
      'P14',
      'a constructor',
      toBytes(
        TEXT.replace('"answers":[{', '"answers":[{"constructor":{"prototype":{"polluted":1}},'),
      ),
      reject(DAMAGED),
    ),
    aCase(
      'P15',
      'an ancestor as an escape, deep inside',
      toBytes(TEXT.replace('"details":{', '"details":{"\\u005f_proto__":{"polluted":1},')),
      reject(/__proto__/),
    ),
    aCase(
      'P16',
      'a rating that stands twice',
      toBytes(TEXT.replace('"rating":1', '"rating":1,"rating":3')),
      reject(/rating/),
    ),
    aCase('P19', 'version 999', toBytes(TEXT.replace('"version":1}', '"version":999}')), {
      ...reject(/newer version/),
    }),
    aCase(
      'P20',
      'the kept return of version 1',
      Uint8Array.from(readFileSync('tests/fixtures/audit-return/v1.s11.json')),
      ACCEPT,
    ),
    aCase(
      'P20',
      'the kept return of version 2',
      Uint8Array.from(readFileSync('tests/fixtures/audit-return/v2.s11.json')),
      ACCEPT,
    ),
    ...['"2"', '2.5', '-1', 'null', '[]'].map((version) =>
      aCase(
        'P21',
        `version ${version}`,
        toBytes(TEXT.replace('"version":1}', `"version":${version}}`)),
        reject(DAMAGED),
      ),
    ),
    aCase('P21', 'no version', toBytes(TEXT.replace(',"version":1}', '}')), reject(DAMAGED)),
    ...['1e400', '9007199254740993', '01', '+1', '.5', 'NaN'].map((number) =>
      aCase('P23', `the number ${number}`, rated(number), reject(DAMAGED)),
    ),
    aCase('P23', 'the number -0', rated('-0'), { verdict: 'accept' }),
  ];
}

/** With a rating as it is written; the hashes are those of the file before. */
function rated(number: string): Uint8Array<ArrayBuffer> {
  return toBytes(TEXT.replace('"rating":0', () => `"rating":${number}`));
}

/** A return as our writer makes it again of what was read. */
export function writeAgain(value: unknown): Uint8Array<ArrayBuffer> {
  return toBytes(toCanonicalJson(value));
}
