import { describe, expect, test } from 'vitest';

import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { forge, forgeFile, listFiles, replaceBytes, WHOLE } from '../../support/forge-backup.ts';

/** Files whose digest is right: what is wrong with them is found by reading on. */
const problemOf = (bytes: Uint8Array): unknown => {
  const read = readBackup(bytes);
  return read.ok ? 'none' : read.problem;
};
const MANIFEST = 'manifest.json';
const ANSWERS = 'rows/answers.json';

test('a backup packed in the same way is read: only what is changed below is refused', () => {
  expect(problemOf(forge(listFiles()))).toBe('none');
  expect(forge(listFiles()).length).toBe(WHOLE.length);
});

test('a newer version of the file, or of the tables, is said to be newer', () => {
  expect(
    problemOf(forgeFile(MANIFEST, (text) => text.replace('"version":1', '"version":999,"more":1'))),
  ).toEqual({ kind: 'newerVersion', of: 'format', found: 999, known: 1 });
  expect(
    problemOf(
      forgeFile(MANIFEST, (text) => text.replace(/"tablesVersion":\d/, '"tablesVersion":7')),
    ),
  ).toEqual({ kind: 'newerVersion', of: 'tables', found: 7, known: 6 });
});

test.each(['"2"', '2.5', '-1', '0', 'null', '[]', '1e400', '01'])(
  'the version %s is none',
  (version) => {
    const forged = forgeFile(MANIFEST, (text) =>
      text.replace('"version":1', `"version":${version}`),
    );
    expect(problemOf(forged)).toEqual({ kind: 'damaged', where: MANIFEST });
  },
);

test.each([
  ['without a version', '"version":1,', ''],
  ['with a field of its own', '"version":1', '"version":1,"more":true'],
  ['with a day that is none', '2026-11-26T', '2026-02-30T'],
  ['with another count of rows', '"answers":3', '"answers":2'],
  ['with a table that is not there', '"answers":3', '"answers":3,"notes":0'],
  ['with another count of byte files', '"bytes":3', '"bytes":4'],
  ['with the version said twice', '"version":1', '"version":1,"version":1'],
])('a manifest %s is damaged', (_, from, to) => {
  const forged = forgeFile(MANIFEST, (text) => text.replace(from, to));
  expect(problemOf(forged)).toEqual({ kind: 'damaged', where: MANIFEST });
});

test.each([
  '../../x.json',
  '/abs.json',
  'a\\..\\b.json',
  'rows/../x.json',
  'rows/',
  'note.txt',
  'bytes/A',
])('a file called %s leads nowhere: the archive is damaged', (name) => {
  const forged = forge({ ...listFiles(), [name]: 'x' });
  expect(problemOf(forged)).toEqual({ kind: 'damaged', where: 'zip' });
});

test('two files of one name are damage', () => {
  const files = { ...listFiles(), 'rows/answerz.json': '[]' };
  const forged = forge(files, (zip) => replaceBytes(zip, 'rows/answerz.json', ANSWERS));
  expect(problemOf(forged)).toEqual({ kind: 'damaged', where: 'zip' });
});

test('a header that says otherwise than the directory is damage', () => {
  const files = { ...listFiles(), 'rows/answerz.json': '[]' };
  const forged = forge(files, (zip) => {
    const changed = zip.slice();
    const name = new TextDecoder('latin1').decode(zip).indexOf('rows/answerz.json');
    changed[name + 11] = 's'.charCodeAt(0);
    return changed;
  });
  expect(problemOf(forged)).toEqual({ kind: 'damaged', where: 'zip' });
});

test('a table this version does not know is not passed over', () => {
  const files = listFiles();
  const manifest = files[MANIFEST]?.replace('"rows":{', '"rows":{"notes":0,') ?? '';
  expect(problemOf(forge({ ...files, [MANIFEST]: manifest, 'rows/notes.json': '[]' }))).toEqual({
    kind: 'damaged',
    where: 'rows/notes.json',
  });
});

test.each([
  ['is no list', (): string => '{}'],
  ['is no JSON', (text: string): string => text.slice(0, -1)],
  ['has white space, as we never write it', (text: string): string => `${text} `],
  ['has a byte that is no UTF-8', (text: string): string => text.replace('chair', 'ch\u00ffir')],
  [
    'has a field twice',
    (text: string): string => text.replace('"rating":2', '"rating":0,"rating":2'),
  ],
  [
    'has a row without its key',
    (text: string): string => text.replace('"questionId"', '"question"'),
  ],
  ['has one key twice', (text: string): string => text.replace('core.policy', 'core.senior-lead')],
  ['has something else for a row', (text: string): string => text.replace(/\]$/, ',7]')],
  [
    'has a mark that is never written',
    (text: string): string => text.replace('"rating":2', '"rating":{"$other":1}'),
  ],
  [
    'has a number that is none',
    (text: string): string => text.replace('"rating":2', '"rating":{"$number":"toString"}'),
  ],
])('a file of rows that %s is damaged', (_, change) => {
  const read = readBackup(forgeFile(ANSWERS, change));
  expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
});

describe('bytes', () => {
  const ATTACHMENTS = 'rows/attachments.json';
  const files = listFiles();
  const names = Object.keys(files).filter((name) => name.startsWith('bytes/'));
  const [name = '', other = ''] = names;
  const referTo = (hash: string): Uint8Array =>
    forgeFile(ATTACHMENTS, (text) =>
      text.replace(`"$bytes":"${name.slice(6)}"`, `"$bytes":"${hash}"`),
    );

  test('that are missing are damage', () => {
    const left = Object.entries(files).filter(([kept]) => kept !== name);
    expect(problemOf(forge(Object.fromEntries(left)))).toEqual({
      kind: 'damaged',
      where: ATTACHMENTS,
    });
    for (const hash of ['0'.repeat(64), '', '../manifest.json', '__proto__']) {
      expect(problemOf(referTo(hash)), hash).toEqual({ kind: 'damaged', where: ATTACHMENTS });
    }
  });

  test('that are not what their name says are damage', () => {
    const changed = forge({ ...files, [name]: 'Other bytes' });
    expect(problemOf(changed)).toEqual({ kind: 'damaged', where: name });
  });

  test('that are no row’s are damage', () => {
    expect(problemOf(referTo(other.slice(6)))).toEqual({ kind: 'damaged', where: name });
  });
});

test('no key of a file reaches the prototype of anything', () => {
  for (const key of [
    '"__proto__":{"polluted":"P13"}',
    '"constructor":{"prototype":{"polluted":"P14"}}',
  ]) {
    const read = readBackup(
      forgeFile(ANSWERS, (text) => text.replace('"rating":2', `"rating":2,${key}`)),
    );
    // The row does not fit its schema, so it is kept aside as it was found.
    expect(read).toMatchObject({ ok: true, value: { unreadable: [{ table: 'answers' }] } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(Object, 'polluted')).toBeUndefined();
    if (read.ok)
      expect(Reflect.get(Object(read.value.unreadable[0]?.row), 'polluted')).toBeUndefined();
  }
});
