import { readFileSync } from 'node:fs';

import { zipSync } from 'fflate';

import { toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import type { Incoming } from '../../src/features/import-returns/read-incoming.ts';
import { aDocument, aLink } from './builders.ts';
import { NAUGHTY } from './naughty.ts';
import { aReturn, forgeReturn, returnBytes } from './return-files.ts';

/** One file of the list in which strangers' files are told of, P01 to P42. */
export type HostileCase = {
  readonly id: string;
  readonly what: string;
  readonly file: Incoming;
  /** `notes`: read, and what was found is said. */
  readonly verdict: 'reject' | 'accept' | 'notes';
  /** What its refusal, or its notes, must say. */
  readonly says?: RegExp;
};

const V = returnBytes();
const TEXT = new TextDecoder().decode(V);
const NAME = 'return.s11.json';
const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function toIncoming(bytes: Uint8Array<ArrayBuffer>, name: string = NAME): Incoming {
  const blob = new Blob([bytes]);
  return {
    name,
    size: blob.size,
    slice: (start, end) => blob.slice(start, end),
    arrayBuffer: () => blob.arrayBuffer(),
  };
}

/** Says how large it is, and must not be asked for more than its beginning. */
export function unread(size: number, head: Uint8Array<ArrayBuffer>, name: string = NAME): Incoming {
  const blob = new Blob([head]);
  return {
    name,
    size,
    slice: (start, end) => blob.slice(start, end),
    arrayBuffer: () => Promise.reject(new Error('It was read whole')),
  };
}

const DAMAGED = /damaged/;
const INCOMPLETE = /incomplete|damaged/;

export function listHostileCases(): readonly HostileCase[] {
  return [...listFileCases(), ...listJsonCases(), ...listFieldCases(), ...listContentCases()];
}

type Verdict = Pick<HostileCase, 'verdict' | 'says'>;

function aCase(
  id: string,
  what: string,
  bytes: Uint8Array<ArrayBuffer>,
  { verdict, says }: Verdict,
  name = NAME,
): HostileCase {
  const file = toIncoming(bytes, name);
  return { id, what, file, verdict, ...(says === undefined ? {} : { says }) };
}

const reject = (says: RegExp): Verdict => ({ verdict: 'reject', says });
const ACCEPT: Verdict = { verdict: 'accept' };

function listFileCases(): readonly HostileCase[] {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
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
    aCase('P05', 'a picture', Uint8Array.from(Buffer.from(png, 'base64')), reject(/picture/)),
    aCase('P06', 'our CSV', toBytes('Standard,No,Question,Rating\r\n1,1,a,b\r\n'), reject(/CSV/)),
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

type Json = Record<string, unknown>;

function withAnswer(answer: Json, id = 'core.question-1'): Uint8Array<ArrayBuffer> {
  return forgeReturn((content) => {
    const [first] = aReturn().content.answers;
    content['answers'] = [{ questionId: id, answer: { ...first?.answer, ...answer } }];
  });
}

function withDetail(change: Json): Uint8Array<ArrayBuffer> {
  return forgeReturn((content) => {
    content['details'] = { ...aReturn().content.details, ...change };
  });
}

function listFieldCases(): readonly HostileCase[] {
  const { answers } = aReturn().content;
  return [
    aCase(
      'P17',
      'two answers to one question',
      forgeReturn((content) => {
        content['answers'] = [...answers, { ...answers[0], answer: { ...answers[1]?.answer } }];
      }),
      reject(/core\.question-1/),
    ),
    aCase('P18', 'an answer to no question of it', withAnswer({}, 'core.zz-unknown'), {
      verdict: 'notes',
      says: /1 answer to questions its template does not have/,
    }),
    ...[-1, 99, 1e308, 1.5, '3', true, null].map((rating) =>
      aCase('P22', `rating ${String(rating)}`, withAnswer({ rating }), reject(/rating/)),
    ),
    ...['2026-02-30', '0000-00-00', '+275760-09-13T00:00:00.001Z', 'yesterday', 1e20].map((at) =>
      aCase(
        'P24',
        `made ${String(at)}`,
        forgeReturn((_, file) => {
          file['madeAt'] = at;
        }),
        reject(/madeAt/),
      ),
    ),
    aCase(
      'P25',
      'a name of 1,000,000 characters',
      withDetail({ preparedBy: 'A'.repeat(1_000_000) }),
      reject(/500 characters/),
    ),
    aCase(
      'P26',
      '100,000 answers',
      forgeReturn((content) => {
        content['answers'] = Array.from({ length: 100_000 }, (_, place) => ({
          questionId: `core.q-${place}`,
          answer: { narrative: '', impact: '', complete: false },
        }));
      }),
      reject(/5,000/),
    ),
    aCase('P35', 'half a character', withEscape('\\ud83d'), reject(DAMAGED)),
  ];
}

function withEscape(escape: string): Uint8Array<ArrayBuffer> {
  return toBytes(TEXT.replace('Anytown Police', () => escape));
}

const SCRIPTS = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror=window.__xss=1>',
  '"><svg onload=window.__xss=1>',
  "'-window.__xss=1-'",
  'javascript:window.__xss=1',
  '{{7*7}}',
  '${window.__xss=1}',
];
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://leak.test","x")',
];

function listContentCases(): readonly HostileCase[] {
  const controls = Array.from({ length: 32 }, (_, code) => code).filter(
    (code) => ![9, 10, 13].includes(code),
  );
  const emoji = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
  return [
    ...[
      ...SCRIPTS,
      ...NAUGHTY.map((text) => text.slice(0, 500)).filter((text) => !/\p{Surrogate}/u.test(text)),
    ].map((organisation) =>
      aCase('P27', `a name of ${organisation.slice(0, 20)}`, withDetail({ organisation }), ACCEPT),
    ),
    aCase(
      'P28',
      'a script for a file name',
      V,
      ACCEPT,
      '"><img src=x onerror=window.__xss=1>.json',
    ),
    ...['javascript:window.__xss=1', 'data:text/html,<b>', 'vbscript:x'].map((address) =>
      aCase(
        'P29',
        `a link to ${address}`,
        forgeReturn((content) => {
          content['evidence'] = [aLink(1, { address, questionIds: [] })];
        }),
        ACCEPT,
      ),
    ),
    ...FORMULAS.map((organisation) =>
      aCase(
        'P32',
        `a name of ${JSON.stringify(organisation)}`,
        withDetail({ organisation }),
        ACCEPT,
      ),
    ),
    aCase('P33', 'a name that turns round', withDetail({ preparedBy: 'Ann\u202enosdraG' }), ACCEPT),
    aCase(
      'P33',
      'evidence whose name turns round',
      forgeReturn((content) => {
        content['evidence'] = [aDocument(1, { title: 'invoice\u202efdp.exe', questionIds: [] })];
      }),
      ACCEPT,
    ),
    aCase('P33', 'a file name that turns round', V, ACCEPT, 'return\u202enosj.exe'),
    ...controls.map((code) =>
      aCase(
        'P34',
        `a note with character ${code}`,
        withAnswer({ narrative: `before${String.fromCharCode(code)}after` }),
        ACCEPT,
      ),
    ),
    ...[emoji, `e${'\u0301'.repeat(200)}`, 'é'].map((organisation) =>
      aCase('P36', `a name of ${organisation.slice(0, 8)}`, withDetail({ organisation }), ACCEPT),
    ),
    aCase('P37', 'a letter of a note', toBytes(TEXT.replace('We do it', 'We dx it')), {
      verdict: 'notes',
      says: /Changed after it was made/,
    }),
  ];
}

/** P40: 300,000,000 zeros in one file of a zip; `size` for a smaller one. */
export function zipOfZeros(size: number): Incoming {
  return toIncoming(
    Uint8Array.from(zipSync({ [NAME]: new Uint8Array(size) }, { level: 6 })),
    'zeros.zip',
  );
}

/** P41: names that lead out of a zip. */
export function zipOfPaths(): Incoming {
  const names = ['../../x.json', '/abs.json', 'a\\..\\b.json'];
  return toIncoming(
    Uint8Array.from(zipSync(Object.fromEntries(names.map((name) => [name, V])))),
    'paths.zip',
  );
}

/** A return as our writer makes it again of what was read. */
export function writeAgain(value: unknown): Uint8Array<ArrayBuffer> {
  return toBytes(toCanonicalJson(value));
}
