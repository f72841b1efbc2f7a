import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  MODERATION_VERSION,
  moderationFileSchema,
} from '../../../src/domain/moderation/moderation-file.ts';
import { toCanonicalJson, hashContent } from '../../../src/domain/shared/content-hash.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { nameModerationFile } from '../../../src/files/moderation/name-moderation-file.ts';
import {
  readModeration,
  readModerationFile,
} from '../../../src/files/moderation/read-moderation.ts';
import { pastedText } from '../../support/arbitraries.ts';
import { hashOf, ROUND } from '../../support/collection.ts';
import { moderationOf } from '../../support/moderation-arbitrary.ts';
import { CHAIR, moderationBytes, someDecisions } from '../../support/moderation-files.ts';

const moderationsSchema = moderationFileSchema.shape.content.shape.moderations;
const GOOD = moderationBytes();
const TEXT = new TextDecoder().decode(GOOD);
const encode = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const problemOf = (bytes: Uint8Array): unknown => {
  const read = readModeration(bytes);
  return read.ok ? 'read' : read.problem;
};
/** With what is in it changed and hashed again, as another program might. */
const forge = (change: object): Uint8Array => {
  const content = { ...someDecisions(), ...change };
  const contentHash = hashContent(content);
  return encode(toCanonicalJson({ ...JSON.parse(TEXT), content, contentHash }));
};

test('decisions come back as they were given, private notes and clashes among them', () => {
  const given = { ...someDecisions() };
  expect(readModeration(GOOD)).toEqual({ ok: true, value: given });
  fc.assert(
    fc.property(
      fc.array(moderationOf(pastedText, fc.constantFrom('', 'a', 'b')), { maxLength: 5 }),
      pastedText,
      (all, name) => {
        const moderations = all.map((moderation, place) => ({
          contentHash: hashOf(place + 1),
          questionId: questionIdSchema.parse('core.question-1'),
          moderation,
        }));
        const moderators = [{ id: CHAIR.by, moderator: { name: name.slice(0, 400), role: '' } }];
        const content = someDecisions({ moderations, moderators });
        const mend = (words: string): string => words.replace(/\p{Surrogate}/gu, '\ufffd');
        const read = readModeration(moderationBytes(content));
        const value = read.ok ? read.value : undefined;
        expect(value?.moderators[0]?.moderator.name).toBe(mend(name.slice(0, 400)));
        const mended: unknown = JSON.parse(JSON.stringify(moderations), (_, inner: unknown) =>
          typeof inner === 'string' ? mend(inner) : inner,
        );
        const byHash = moderationsSchema.parse(mended);
        expect(value?.moderations).toEqual(
          byHash.toSorted((a, b) => (a.contentHash < b.contentHash ? -1 : 1)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('the same decisions give the same bytes, in whatever order they come', () => {
  const { moderations } = someDecisions();
  expect(moderationBytes(someDecisions({ moderations: moderations.toReversed() }))).toEqual(GOOD);
  expect(toCanonicalJson(JSON.parse(TEXT))).toBe(TEXT);
});

test('the decisions that version 1 wrote are opened for ever', () => {
  const kept = readFileSync('tests/fixtures/moderation/v1.s11moderation.json');
  expect(MODERATION_VERSION).toBe(1);
  expect(readModeration(new Uint8Array(kept))).toEqual({ ok: true, value: someDecisions() });
});

test.each([
  ['', { kind: 'empty' }],
  ['%PDF-1.7', { kind: 'notModeration', looksLike: 'pdf' }],
  ['PK\u0003\u0004', { kind: 'notModeration', looksLike: 'zip' }],
  ['{"format":"s11-return","version":1}', { kind: 'notModeration', looksLike: 'return' }],
  ['{"format":"s11-feedback","version":1}', { kind: 'notModeration', looksLike: 'feedback' }],
  ['{"format":"s11-tomorrow","version":1}', { kind: 'notModeration', looksLike: 'newKind' }],
  ['[]', { kind: 'notModeration', looksLike: 'data' }],
  ['Dear Sam', { kind: 'notModeration', looksLike: 'other' }],
  [TEXT.slice(0, -1), { kind: 'incomplete' }],
  [TEXT.slice(0, 100), { kind: 'incomplete' }],
  [TEXT.replace('"version":1}', '"version":2}'), { kind: 'newerVersion', found: 2 }],
  [TEXT.replace('Ring them', 'Ring him'), { kind: 'damaged', where: 'contentHash' }],
  [TEXT.replace('{', '{"__proto__":{},'), { kind: 'damaged', where: '__proto__' }],
  [TEXT.replace('"madeAt"', '"madeAt":"","madeAt"'), { kind: 'damaged' }],
  [TEXT.replace('Ring', '\\ud83d'), { kind: 'damaged', where: 'text' }],
  [TEXT.replace('"agree"', '"agreed"'), { kind: 'damaged' }],
  [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, { kind: 'tooDeep', most: 32 }],
])('%.30s is refused, and it is said why', (words, problem) => {
  expect(problemOf(encode(words))).toMatchObject(problem);
});

test('what contradicts itself is refused, however well it is hashed', () => {
  const { moderations, moderators } = someDecisions();
  expect(problemOf(forge({}))).toBe('read');
  expect(problemOf(forge({ moderations: [...moderations, ...moderations] }))).toEqual({
    kind: 'damaged',
    where: 'content.moderations',
  });
  expect(problemOf(forge({ moderators: [...moderators, ...moderators] }))).toEqual({
    kind: 'damaged',
    where: 'content.moderators',
  });
  expect(problemOf(forge({ colour: 'blue' }))).toMatchObject({ kind: 'damaged' });
});

test('no file with one changed byte is taken for another', () => {
  fc.assert(
    fc.property(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
      const changed = GOOD.slice();
      changed[place] = (changed[place] ?? 0) ^ by;
      const read = readModeration(changed);
      expect(!read.ok || read.value.roundId === ROUND).toBe(true);
      if (read.ok) expect(read.value).toEqual(someDecisions());
    }),
    { numRuns: 300 },
  );
});

test('what is too large is not read, and what the browser cannot read is said', async () => {
  const arrayBuffer = (): Promise<ArrayBuffer> =>
    Promise.reject(new DOMException('', 'NotReadableError'));
  expect(await readModerationFile({ size: 25_000_001, arrayBuffer })).toMatchObject({
    problem: { kind: 'tooLarge' },
  });
  expect(await readModerationFile({ size: 25_000_000, arrayBuffer })).toMatchObject({
    problem: { kind: 'unreadableFile', reason: 'NotReadableError' },
  });
});

test('its name says the round and the day, and nobody’s name', () => {
  const at = new Date('2026-11-21T09:00:00.000Z');
  expect(nameModerationFile('Adröit / Section 11', at, '3f2c1111')).toBe(
    'moderation_Adroit-Section-11_2026-11-21_3f2c.s11moderation.json',
  );
});
