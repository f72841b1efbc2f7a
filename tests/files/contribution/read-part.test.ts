import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readPart, readPartFile } from '../../../src/files/contribution/read-part.ts';
import { anAnswer } from '../../support/builders.ts';
import { pastedText } from '../../support/arbitraries.ts';
import {
  aFullContribution,
  aRequest,
  contributionBytes,
  forge,
  refusal,
  requestBytes,
  toBytes,
  toText,
} from '../../support/part-files.ts';
import { PART_IDS } from '../../support/parts.ts';

const GOOD = contributionBytes();
const TEXT = toText(GOOD);

test('a request comes back as it went out', () => {
  const read = readPart(requestBytes());
  expect(read).toMatchObject({
    ok: true,
    value: { format: 's11-contribution-request', request: aRequest() },
  });
});

test('a contribution comes back as it went out, whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(pastedText, { minLength: 4, maxLength: 4 }), pastedText, (texts, name) => {
      const part = aFullContribution({
        contributor: { name: name.slice(0, 400), role: '' },
        answers: PART_IDS.map((questionId, place) => ({
          questionId,
          answer: anAnswer({ narrative: texts[place] ?? '', naReason: texts[0] ?? '' }),
        })),
      });
      const read = readPart(contributionBytes(part));
      expect(read.ok && read.value.format === 's11-contribution' && read.value.part).toEqual(part);
    }),
    { numRuns: 100 },
  );
});

test('half a character becomes a sign for it, and the file can be read', () => {
  const answers = PART_IDS.map((questionId) => ({
    questionId,
    answer: anAnswer({ narrative: 'cut \ud83d off, \\ud83d' }),
  }));
  const read = readPart(contributionBytes(aFullContribution({ answers })));
  expect(read.ok && JSON.stringify(read.value)).toContain('cut \ufffd off, \\\\ud83d');
});

test('the same gives the same bytes, and begins by saying what it is', () => {
  expect(contributionBytes()).toEqual(GOOD);
  expect(TEXT.startsWith('{"format":"s11-contribution","hash":"')).toBe(true);
});

test('a mark before the text, and other white space, are no damage', () => {
  expect(refusal(toBytes(`\ufeff${TEXT}`))).toBe('read');
  expect(refusal(toBytes(JSON.stringify(JSON.parse(TEXT), null, 2)))).toBe('read');
});

describe('is refused, and says why', () => {
  test.each([
    ['an empty file', new Uint8Array(), { kind: 'empty' }],
    ['white space', toBytes(' \n'.repeat(500)), { kind: 'empty' }],
    ['a PDF', toBytes('%PDF-1.7 ...'), { kind: 'notAPart', looksLike: 'pdf' }],
    [
      'a zip',
      toBytes('PK\u0003\u0004 word/document.xml'),
      { kind: 'notAPart', looksLike: 'office' },
    ],
    [
      'a backup',
      toBytes('PK\u0003\u0004 manifest.json{"format":"s11-backup"'),
      { kind: 'notAPart', looksLike: 'backup' },
    ],
    [
      'another data file',
      toBytes('{"format":"other","version":1}'),
      { kind: 'notAPart', looksLike: 'data' },
    ],
    ['words', toBytes('Dear Sam'), { kind: 'notAPart', looksLike: 'other' }],
    ['UTF-16', new Uint8Array(Buffer.from(TEXT, 'utf16le')), { kind: 'notAPart' }],
    ['its first half', GOOD.slice(0, GOOD.length / 2), { kind: 'incomplete' }],
    ['all but its last byte', GOOD.slice(0, -1), { kind: 'incomplete' }],
    [
      'a letter changed',
      toBytes(TEXT.replace('We do it', 'We dx it')),
      { kind: 'damaged', where: 'hash' },
    ],
    [
      'a key that stands twice',
      toBytes(TEXT.replace('"role":', '"role":"x","role":')),
      { kind: 'damaged' },
    ],
    [
      'a newer version',
      forge(GOOD, (json) => (json['version'] = 2)),
      { kind: 'newerVersion', found: 2 },
    ],
    [
      'a version that is none',
      forge(GOOD, (json) => (json['version'] = 1.5)),
      { kind: 'damaged', where: 'version' },
    ],
    ['a field nobody knows', forge(GOOD, (json) => (json['colour'] = 'blue')), { kind: 'damaged' }],
    [
      'an ancestor among its fields',
      toBytes(TEXT.replace('{"format"', '{"__proto__":{"polluted":1},"format"')),
      { kind: 'damaged', where: '__proto__' },
    ],
    [
      'too deep',
      toBytes(
        TEXT.replace('"version":1', `"x":${'['.repeat(9_000)}${']'.repeat(9_000)},"version":1`),
      ),
      { kind: 'tooDeep', most: 32 },
    ],
    [
      'half a character as an escape',
      toBytes(TEXT.replace('We do it', '\\ud83d')),
      { kind: 'damaged', where: 'text' },
    ],
    [
      'a rating that is a text',
      toBytes(TEXT.replace('"rating":2', '"rating":"2"')),
      { kind: 'damaged' },
    ],
    [
      'a rating without end',
      toBytes(TEXT.replace('"rating":2', '"rating":1e400')),
      { kind: 'damaged' },
    ],
    [
      'two answers to one question',
      contributionBytes(twice()),
      { kind: 'damaged', where: 'part.answers' },
    ],
    [
      'a request whose template is not what it asks',
      requestBytes(aRequest({ asked: [] })),
      { kind: 'damaged', where: 'request.asked' },
    ],
  ])('%s', (_, bytes, problem) => {
    expect(refusal(bytes)).toMatchObject(problem);
    expect('polluted' in {}).toBe(false);
  });

  test('a byte that is no UTF-8', () => {
    const bytes = GOOD.slice();
    bytes[TEXT.indexOf('Anytown')] = 0xff;
    expect(refusal(bytes)).toEqual({ kind: 'damaged', where: 'text' });
  });

  test('each cut of it', () => {
    for (let cut = 1; cut < 64; cut += 1) {
      const end = Math.floor((GOOD.length * cut) / 64);
      expect(refusal(GOOD.slice(0, end))).not.toBe('read');
    }
  });

  test('what is too large, before it is read', async () => {
    const file = { size: 10_000_001, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readPartFile(file)).toMatchObject({ ok: false, problem: { kind: 'tooLarge' } });
  });

  test('what the browser cannot read', async () => {
    const file = {
      size: 10,
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
    };
    expect(await readPartFile(file)).toMatchObject({
      problem: { kind: 'unreadableFile', reason: 'NotReadableError' },
    });
  });
});

function twice() {
  const part = aFullContribution();
  return { ...part, answers: [...part.answers, ...part.answers.slice(0, 1)] };
}
