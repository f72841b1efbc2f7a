import { readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { toCanonicalJson } from '../../../src/domain/shared/content-hash.ts';
import { readReturn, readReturnFile } from '../../../src/files/audit-return/read-return.ts';
import { returnFileName } from '../../../src/files/audit-return/return-file-name.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import { signReturn, toSigningPair } from '../../../src/files/audit-return/sign-return.ts';
import { buildReturn } from '../../../src/domain/audit-return/build-return.ts';
import { anAnswer, START } from '../../support/builders.ts';
import {
  aFullAudit,
  aReturn,
  forgeReturn,
  judgeReturn,
  nested,
  RETURN_TEMPLATE,
  returnBytes,
  writeOtherwise,
} from '../../support/return-files.ts';
import { seeded } from '../../support/seeded.ts';

const FIXTURE = 'tests/fixtures/audit-return/v1.s11.json';
const MARKED_FIXTURE = 'tests/fixtures/audit-return/v1-marked-signed.s11.json';
const GOOD = returnBytes();
const TEXT = new TextDecoder().decode(GOOD);
const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('the kept return of version 1 opens, unchanged, and says what it said', () => {
  if (process.env['WRITE_FIXTURE'] === 'v1') writeFileSync(FIXTURE, GOOD);
  const read = readReturn(new Uint8Array(readFileSync(FIXTURE)));
  expect(read).toEqual({
    ok: true,
    value: { auditReturn: aReturn(), standing: 'unchanged' },
  });
});

test('the kept return of a round, marked and signed, opens and says so', () => {
  const marked = signReturn(
    buildReturn(aFullAudit(), RETURN_TEMPLATE, {
      madeAt: START,
      recipients: [{ name: 'Anyshire Safeguarding Children Partnership', address: '' }],
      damaged: 0,
      marking: { kind: 'officialSensitive' },
      roundId: 'round-1',
      agencyToken: 'TOKEN-1',
    }),
    toSigningPair(new Uint8Array(32).fill(7)),
  );
  const bytes = returnBytes(marked);
  if (process.env['WRITE_FIXTURE'] === 'v1-marked') writeFileSync(MARKED_FIXTURE, bytes);
  const kept = new Uint8Array(readFileSync(MARKED_FIXTURE));
  expect(kept).toEqual(bytes);
  expect(readReturn(kept)).toMatchObject({
    ok: true,
    value: {
      auditReturn: { marking: { kind: 'officialSensitive' }, content: { roundId: 'round-1' } },
      standing: 'unchanged',
      signature: 'fits',
    },
  });
});

test('what is written is read, and its name says whose and which it is', () => {
  expect(writeReturn(aReturn())).toEqual({ ok: true, value: GOOD });
  expect(returnFileName(aReturn())).toMatch(
    /^self-audit-return_Anytown-Police_v1-0_2026-11-02\.s11\.json$/,
  );
  expect(returnFileName(aReturn({ signOffs: [], isSample: true }))).toContain('_sample_draft_');
});

test('2,000 flipped bits are all seen', () => {
  const { between } = seeded(6);
  const unseen: number[] = [];
  for (let turn = 0; turn < 2_000; turn += 1) {
    const bytes = GOOD.slice();
    const place = between(0, bytes.length - 1);
    const byte = bytes[place];
    if (byte === undefined) throw new Error('outside');
    bytes[place] = byte ^ (1 << between(0, 7));
    if (judgeReturn(bytes) === 'unchanged') unseen.push(place);
  }
  expect(unseen).toEqual([]);
});

test('50 files written again by other programs raise no alarm', () => {
  const random = seeded(8);
  for (let turn = 0; turn < 50; turn += 1) {
    expect(judgeReturn(toBytes(writeOtherwise(TEXT, random)))).toBe('unchanged');
  }
});

describe('a change that keeps its form is flagged', () => {
  test.each([
    ['a word of an answer', TEXT.replace('We do it', 'We dx it'), 'contentChanged'],
    ['a rating', TEXT.replace('"rating":1', '"rating":3'), 'contentChanged'],
    ['a word of the questions', TEXT.replace('What do we', 'What did we'), 'contentChanged'],
    ['who signed', TEXT.replace('Sam Okoro', 'Sam Okorn'), 'contentChanged'],
    ['to whom it goes', TEXT.replace('returns@', 'others@'), 'aroundChanged'],
    ['when it was made', TEXT.replace(/"madeAt":"2026/, '"madeAt":"2025'), 'aroundChanged'],
  ])('%s', (_, text, standing) => {
    expect(text).not.toBe(TEXT);
    expect(judgeReturn(toBytes(text))).toBe(standing);
  });
});

describe('is refused, and says why', () => {
  test.each([
    ['an empty file', '', { kind: 'empty' }],
    ['white space', ' \n'.repeat(512), { kind: 'empty' }],
    ['a PDF', '%PDF-1.7 ...', { kind: 'notAReturn', looksLike: 'pdf' }],
    ['a picture', '\u0089PNG\r\n', { kind: 'notAReturn', looksLike: 'other' }],
    [
      'a workbook',
      'PK\u0003\u0004 [Content_Types].xml',
      { kind: 'notAReturn', looksLike: 'office' },
    ],
    [
      'a backup',
      'PK\u0003\u0004 manifest.json{"format":"s11-backup"',
      { kind: 'notAReturn', looksLike: 'backup' },
    ],
    ['a table', 'Standard,Question,Rating,Words\r\n', { kind: 'notAReturn', looksLike: 'table' }],
    [
      'a colleague’s part',
      '{"format":"s11-contribution","version":1}',
      { kind: 'notAReturn', looksLike: 'part' },
    ],
    ['another data file', '{"a":1}', { kind: 'notAReturn', looksLike: 'data' }],
    ['a sealed file', 'age-encryption.org/v1\n-> X25519 abc', { kind: 'encrypted' }],
    ['its first half', TEXT.slice(0, TEXT.length / 2), { kind: 'incomplete' }],
    ['all but its last byte', TEXT.slice(0, -1), { kind: 'incomplete' }],
    [
      'text that is no JSON',
      TEXT.replace('"madeAt":', '"madeAt"'),
      { kind: 'damaged', where: 'json' },
    ],
    [
      'a key that stands twice',
      TEXT.replace('"rating":1', '"rating":1,"rating":3'),
      { kind: 'damaged', where: 'content.answers.0.answer rating' },
    ],
    [
      'an ancestor among its fields',
      TEXT.replace('{"content"', '{"__proto__":{"polluted":1},"content"'),
      { kind: 'damaged', where: '__proto__' },
    ],
    ['half a character', TEXT.replace('Anytown', '\\ud83d'), { kind: 'damaged', where: 'text' }],
    [
      'a newer version',
      TEXT.replace('"version":1}', '"version":999}'),
      { kind: 'newerVersion', found: 999 },
    ],
    ['33 lists in one another', nested(33), { kind: 'tooDeep', most: 32 }],
    ['100,000 objects in one another', '{"a":'.repeat(100_000), { kind: 'tooDeep' }],
  ])('%s', (_, text, problem) => {
    const bytes = text.startsWith('\u0089')
      ? Uint8Array.from(Buffer.from(text, 'latin1'))
      : toBytes(text);
    expect(judgeReturn(bytes)).toMatchObject(problem);
    expect('polluted' in {}).toBe(false);
  });

  test.each(['"2"', '2.5', '-1', 'null', '[]', '0'])('a version of %s', (version) => {
    const text = TEXT.replace(/"version":1}$/, `"version":${version}}`);
    expect(judgeReturn(toBytes(text))).toEqual({ kind: 'damaged', where: 'version' });
  });

  test.each(['-1', '99', '1e308', '1.5', '"3"', 'true', 'null', '1e400', '9007199254740993'])(
    'a rating of %s',
    (rating) => {
      const text = TEXT.replace('"rating":1', `"rating":${rating}`);
      expect(judgeReturn(toBytes(text))).toEqual({
        kind: 'damaged',
        where: 'content.answers.0.answer.rating',
      });
    },
  );

  test.each(['2026-02-30', '0000-00-00', '+275760-09-13T00:00:00.001Z', 'yesterday'])(
    'a moment of %s',
    (moment) => {
      const text = TEXT.replace(/"madeAt":"[^"]*"/, `"madeAt":"${moment}"`);
      expect(judgeReturn(toBytes(text))).toEqual({ kind: 'damaged', where: 'madeAt' });
    },
  );

  test('UTF-16, by its own name', () => {
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, 'utf16le'));
    expect(judgeReturn(utf16)).toEqual({ kind: 'otherEncoding' });
  });

  test('a byte that is no UTF-8', () => {
    const bytes = GOOD.slice();
    bytes[TEXT.indexOf('Anytown')] = 0xff;
    expect(judgeReturn(bytes)).toEqual({ kind: 'damaged', where: 'text' });
  });

  test('each cut of it', () => {
    for (let cut = 1; cut < 64; cut += 1) {
      const judged = judgeReturn(GOOD.slice(0, Math.floor((GOOD.length * cut) / 64)));
      expect(typeof judged === 'string' ? judged : judged.kind).toMatch(/^(incomplete|damaged)$/);
    }
  });

  test('two answers to one question, by its name', () => {
    const bytes = forgeReturn((content) => {
      const { answers } = aReturn().content;
      content['answers'] = [...answers, { ...answers[0], answer: { ...answers[1]?.answer } }];
    });
    expect(judgeReturn(bytes)).toEqual({
      kind: 'damaged',
      where: 'content.answers core.question-1',
    });
  });

  test('a private note, for which there is no place', () => {
    const bytes = forgeReturn((content) => {
      content['answers'] = [{ questionId: 'core.question-1', answer: anAnswer() }];
    });
    expect(judgeReturn(bytes)).toMatchObject({ kind: 'damaged' });
  });

  test('questions that are not those their own hash names', () => {
    const bytes = forgeReturn((content) => {
      content['template'] = { ...RETURN_TEMPLATE, title: 'Another' };
    });
    expect(judgeReturn(bytes)).toEqual({ kind: 'damaged', where: 'content.template.hash' });
  });

  test('what the browser cannot read', async () => {
    const refused = new DOMException('', 'NotReadableError');
    const file = { size: 10, arrayBuffer: () => Promise.reject(refused) };
    expect(await readReturnFile(file)).toMatchObject({
      problem: { kind: 'unreadableFile', reason: 'NotReadableError' },
    });
  });
});

test('the canonical form is what stands in the file', () => {
  expect(TEXT).toBe(toCanonicalJson(JSON.parse(TEXT)));
});
