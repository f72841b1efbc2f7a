import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { mergeAnswer, readField, takeField } from '../../../src/domain/audit/merge-answer.ts';
import { CONTRIBUTED_FIELDS } from '../../../src/domain/audit/contribution.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { anAnswer } from '../../support/builders.ts';
import { smallAnswer } from '../../support/parts.ts';

const questionId = questionIdSchema.parse('core.question-1');
const EMPTY = anAnswer();

function merge(sent: Partial<Answer>, ours: Partial<Answer>, theirs: Partial<Answer>) {
  return mergeAnswer({
    questionId,
    sent: anAnswer(sent),
    ours: anAnswer(ours),
    theirs: anAnswer(theirs),
  }).map(({ field, kind }) => `${field} ${kind}`);
}

describe('field by field', () => {
  test.each([
    [
      'what they left alone is nothing',
      { narrative: 'a' },
      { narrative: 'b' },
      { narrative: 'a' },
      [],
    ],
    [
      'what we left alone is theirs',
      { narrative: 'a' },
      { narrative: 'a' },
      { narrative: 'b' },
      ['narrative take'],
    ],
    [
      'what we have nothing in is theirs',
      { narrative: 'a' },
      {},
      { narrative: 'b' },
      ['narrative take'],
    ],
    ['the same from both is nothing', {}, { narrative: 'b' }, { narrative: 'b' }, []],
    [
      'two texts clash',
      { narrative: 'a' },
      { narrative: 'b' },
      { narrative: 'c' },
      ['narrative clash'],
    ],
    [
      'two texts clash where nothing was sent',
      {},
      { impact: 'b' },
      { impact: 'c' },
      ['impact clash'],
    ],
    ['two ratings clash', {}, { rating: 1 }, { rating: 2 }, ['rating clash']],
    [
      'a rating and not applicable clash, and its reason comes beside',
      {},
      { rating: 1 },
      { naReason: 'None here' },
      ['rating clash', 'naReason take'],
    ],
    [
      'one field clashes and another comes in',
      {},
      { narrative: 'b' },
      { narrative: 'c', evidenceStrength: 'tested' as const },
      ['narrative clash', 'evidenceStrength take'],
    ],
    ['privacy and completion are never brought', {}, {}, { complete: true, privateNote: 'x' }, []],
  ])('%s', (_, sent, ours, theirs, expected) => {
    expect(merge(sent, ours, theirs)).toEqual(expected);
  });
});

test('not applicable without a reason yet is taken as such', () => {
  const [found] = mergeAnswer({
    questionId,
    sent: EMPTY,
    ours: EMPTY,
    theirs: anAnswer({ naReason: '' }),
  });
  expect(found).toMatchObject({ field: 'rating', kind: 'take' });
  if (found === undefined) throw new Error('nothing found');
  expect(takeField(EMPTY, found, 'theirs')).toEqual(anAnswer({ naReason: '' }));
});

test('both texts stand one under the other, ours first', () => {
  const ours = anAnswer({ narrative: 'Ours' });
  const [found] = mergeAnswer({
    questionId,
    sent: EMPTY,
    ours,
    theirs: anAnswer({ narrative: 'Theirs' }),
  });
  if (found === undefined) throw new Error('nothing found');
  expect(takeField(ours, found, 'both').narrative).toBe('Ours\n\nTheirs');
  expect(takeField(ours, found, 'ours')).toBe(ours);
});

test('an answer with words its author has not read in it is no longer completed', () => {
  const ours = anAnswer({ rating: 2, narrative: 'Sent', complete: true });
  const [found] = mergeAnswer({ questionId, sent: ours, ours, theirs: anAnswer({ rating: 2 }) });
  if (found === undefined) throw new Error('nothing found');
  expect(takeField(ours, found, 'theirs')).toMatchObject({ narrative: '', complete: false });
});

test('after all of theirs is taken nothing is left to bring, and fields not taken are as they were', () => {
  fc.assert(
    fc.property(smallAnswer, smallAnswer, smallAnswer, (sent, ours, theirs) => {
      const merges = mergeAnswer({ questionId, sent, ours, theirs });
      const merged = merges.reduce((answer, each) => takeField(answer, each, 'theirs'), ours);
      expect(mergeAnswer({ questionId, sent, ours: merged, theirs })).toEqual([]);
      const taken = merges.map(({ field }) => field);
      const texts = ['narrative', 'impact', 'evidenceStrength'] as const;
      for (const field of texts.filter((each) => !taken.includes(each))) {
        expect(readField(merged, field)).toBe(readField(ours, field));
      }
      expect(merged.privateNote).toBe(ours.privateNote);
      expect(CONTRIBUTED_FIELDS).toEqual(expect.arrayContaining(taken));
    }),
    { numRuns: 1_000 },
  );
});
