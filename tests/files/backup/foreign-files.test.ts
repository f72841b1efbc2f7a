import { readFileSync } from 'node:fs';

import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';

import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { listFiles, WHOLE, zipFiles } from '../../support/forge-backup.ts';

const problemOf = (bytes: Uint8Array): unknown => {
  const read = readBackup(bytes);
  return read.ok ? 'none' : read.problem;
};

test.each([
  ['without a byte', new Uint8Array()],
  ['of 1,024 spaces and line ends', strToU8(' \n'.repeat(512))],
  ['of zeros, as an interrupted download leaves it', new Uint8Array(5_000)],
])('a file %s is empty', (_, bytes) => {
  expect(problemOf(bytes)).toEqual({ kind: 'empty' });
});

test.each([
  ['a zip of other things', zipFiles({ 'photo.txt': 'A photo' }), 'zip'],
  ['a zip with a manifest of its own', zipFiles({ 'manifest.json': '{"name":"x"}' }), 'zip'],
  ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n', true), 'pdf'],
  ['JSON of ours', strToU8('{"id":"police.wt2023.standard"}'), 'data'],
  ['JSON after a byte order mark', strToU8('\uFEFF [1]'), 'data'],
  ['what a colleague sent', strToU8('{\n  "format": "s11-contribution-request",\n'), 'part'],
  ['a return of an audit', readFileSync('tests/fixtures/audit-return/v1.s11.json'), 'return'],
  ['a picture', strToU8('\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR', true), 'picture'],
  ['a table', strToU8('Question,Rating\n1,2\n'), 'other'],
])('%s is no backup, and is told apart', (_, bytes, looksLike) => {
  expect(problemOf(bytes)).toEqual({ kind: 'notABackup', looksLike });
});

test('a sealed backup asks for its passphrase', () => {
  expect(problemOf(strToU8('age-encryption.org/v1\n-> scrypt x 18\n'))).toEqual({
    kind: 'encrypted',
  });
});

test('a backup that another tool packed again is not taken for whole, in whatever order', () => {
  const files = listFiles();
  const sorted = Object.fromEntries(Object.entries(files).sort());
  for (const again of [zipFiles(files), zipFiles(sorted)]) {
    expect(problemOf(again)).toEqual({ kind: 'damaged', where: 'digest' });
  }
});

test('a backup with something behind it, or before it, is not taken for whole', () => {
  const behind = new Uint8Array(WHOLE.length + 1);
  behind.set(WHOLE);
  expect(problemOf(behind)).toMatchObject({ kind: 'incomplete' });
  const before = new Uint8Array(WHOLE.length + 1);
  before.set(WHOLE, 1);
  expect(problemOf(before)).toEqual({ kind: 'notABackup', looksLike: 'other' });
});
