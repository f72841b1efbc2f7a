import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toCanonicalJson } from '../../../src/domain/shared/content-hash.ts';
import { ticketOf } from '../../../src/domain/collection/ticket-of.ts';
import { readTemplate, readTemplateFile } from '../../../src/files/template/read-template-file.ts';
import { TEMPLATE_LIMITS } from '../../../src/files/template/template-file.ts';
import {
  startTemplateWriter,
  writeTemplateFile,
} from '../../../src/files/template/write-template-file.ts';
import { toTextFile, zipPacks } from '../../../src/files/template/zip-packs.ts';
import { pastedText } from '../../support/arbitraries.ts';
import { anAgency, aRound, ROUND } from '../../support/collection.ts';
import { RETURN_TEMPLATE } from '../../support/return-files.ts';

const given = {
  isSample: false,
  template: RETURN_TEMPLATE,
  ticket: ticketOf(aRound(), anAgency(1)),
  period: '2026',
  letter: 'Dear colleague',
};
const bytes = writeTemplateFile(given);
const text = new TextDecoder().decode(bytes);
const encode = (words: string): Uint8Array => new TextEncoder().encode(words);
const problemOf = (file: Uint8Array): unknown => {
  const read = readTemplate(file);
  return read.ok ? 'none' : read.problem;
};

test('questions come back as they were sent, with round, agency and letter', () => {
  expect(readTemplate(bytes)).toMatchObject({ ok: true, value: given });
  expect(writeTemplateFile(given)).toEqual(bytes);
  expect(toCanonicalJson(JSON.parse(text))).toBe(text);
});

test('the questions that version 1 wrote are opened for ever', () => {
  const kept = readFileSync('tests/fixtures/questions/v1.s11template.json');
  expect(readTemplate(new Uint8Array(kept))).toMatchObject({
    ok: true,
    value: {
      ticket: { roundId: ROUND, agencyToken: 'TKN-0001', dueDate: '2026-11-13' },
      period: '2026',
      letter: 'Dear colleague',
    },
  });
});

test('any words of a partnership come back', () => {
  fc.assert(
    fc.property(pastedText, pastedText, (letter, name) => {
      const ticket = { ...given.ticket, agencyName: name.slice(0, 400) };
      const read = readTemplate(writeTemplateFile({ ...given, letter, ticket }));
      const mend = (words: string): string => words.replace(/\p{Surrogate}/gu, '\ufffd');
      expect(read).toMatchObject({
        value: { letter: mend(letter), ticket: { agencyName: mend(ticket.agencyName) } },
      });
    }),
    { numRuns: 50 },
  );
});

test('a byte order mark and other line ends are no damage', () => {
  const pretty = JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n');
  expect(problemOf(encode(`\ufeff${pretty}`))).toBe('none');
});

test.each([
  ['', { kind: 'empty' }],
  [' \n\u0000', { kind: 'empty' }],
  ['%PDF-1.7', { kind: 'notATemplate', looksLike: 'pdf' }],
  ['PK\u0003\u0004', { kind: 'notATemplate', looksLike: 'zip' }],
  ['{"format":"s11-return","version":1}', { kind: 'notATemplate', looksLike: 'return' }],
  ['{"format":"s11-contribution","version":1}', { kind: 'notATemplate', looksLike: 'part' }],
  ['[]', { kind: 'notATemplate', looksLike: 'data' }],
  ['Name,Kind', { kind: 'notATemplate', looksLike: 'other' }],
  [text.slice(0, -1), { kind: 'incomplete' }],
  [text.slice(0, 200), { kind: 'incomplete' }],
  [text.replace('"version":1}', '"version":2}'), { kind: 'newerVersion', found: 2 }],
  [text.replace('Dear colleague', 'Dear colleagues'), { kind: 'damaged', where: 'hash' }],
  [text.replace('"isSample":false', '"isSample":1'), { kind: 'damaged', where: 'isSample' }],
  [text.replace('{', '{"__proto__":{},'), { kind: 'damaged', where: '__proto__' }],
  [text.replace('{', '{"isSample":true,'), { kind: 'damaged', where: 'isSample' }],
  [text.replace('Dear', '\\ud83d'), { kind: 'damaged', where: 'text' }],
  [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, { kind: 'tooDeep', most: 32 }],
])('%.30s is refused, and it is said why', (words, problem) => {
  expect(problemOf(encode(words))).toMatchObject(problem);
});

test('a byte that is no UTF-8 refuses the file', () => {
  const broken = bytes.slice();
  broken[300] = 0xff;
  expect(problemOf(broken)).toEqual({ kind: 'damaged', where: 'text' });
});

test('no file with one changed byte is taken for another', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ by;
      const read = readTemplate(changed);
      expect(!read.ok || JSON.stringify(read.value) === JSON.stringify(given)).toBe(true);
    }),
  );
});

test('a file that is too large is not read', async () => {
  const file = {
    size: TEMPLATE_LIMITS.fileBytes + 1,
    arrayBuffer: (): Promise<ArrayBuffer> => Promise.reject(new Error('read')),
  };
  expect(await readTemplateFile(file)).toMatchObject({ problem: { kind: 'tooLarge' } });
});

test('hundreds of packs share their questions, and each is as if it were written alone', async () => {
  const write = startTemplateWriter();
  const others = { ...RETURN_TEMPLATE, hash: 'ab'.repeat(32), title: 'Others' };
  await fc.assert(
    fc.asyncProperty(
      pastedText,
      pastedText,
      fc.record({ isSample: fc.boolean(), hasTicket: fc.boolean(), isOther: fc.boolean() }),
      async (letter, name, { isSample, hasTicket, isOther }) => {
        const template = isOther ? others : RETURN_TEMPLATE;
        const ticket = { ...given.ticket, agencyName: name.slice(0, 400) };
        const one = { isSample, template, letter, ...(hasTicket ? { ticket } : {}) };
        expect(await write(one)).toEqual(writeTemplateFile(one));
      },
    ),
    { numRuns: 40 },
  );
});

test('packs are one archive that any program opens', async () => {
  const files = [1, 2, 3].map((place) => ({
    path: `Agency-${place}/letter.txt`,
    bytes: toTextFile(`Dear ${place}\nHello`),
  }));
  const done: number[] = [];
  const zip = await zipPacks(files, (count) => done.push(count));
  const opened = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.keys(opened)).toEqual(files.map(({ path }) => path));
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(opened['Agency-2/letter.txt'])).toBe(
    '\ufeffDear 2\r\nHello',
  );
  expect(done).toEqual([1, 2, 3]);
});
