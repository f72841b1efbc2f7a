import { expect, test } from 'vitest';

import {
  describeNoUnevidenced,
  summariseGaps,
  summariseOverall,
  summariseWeakest,
} from '../../../src/domain/report/summarise.ts';
import type { Scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aTemplate } from '../../support/builders.ts';

function cardOf(
  ratings: readonly (number | undefined)[],
  standards = 3,
  perStandard = 2,
  musts = 1,
): Scorecard {
  const template = aTemplate(standards, perStandard, (place) => ({
    strength: place < musts ? 'must' : 'should',
  }));
  return scoreAudit(template, anAudit(template, ratings), '2026-11-22');
}

test.each([
  [[], 'No gaps known yet: no question has been answered'],
  [[3, 3, 3], 'No gaps among the answers given'],
  [[0, 3, 3], '1 statutory gap and no other gaps'],
  [[0, 0, 3], '1 statutory gap and 1 other gap'],
  [[3, 0, 2], 'No statutory gaps and 2 other gaps'],
])('ratings %j have %s', (ratings, words) => {
  expect(summariseGaps(cardOf(ratings))).toBe(words);
});

test.each([
  [[], 'No gaps known yet: no question has been answered'],
  [[3, 3, 3], 'No gaps among the answers given'],
  [[0, 3, 3], '1 gap'],
  [[0, 0, 3], '2 gaps'],
])('where nothing is a must, ratings %j have %s', (ratings, words) => {
  expect(summariseGaps(cardOf(ratings, 3, 2, 0))).toBe(words);
});

test.each([
  [[], 'No standard has an answer yet.'],
  [[3, 3], 'No standard has a gap among the answers given.'],
  [[3, 1, 3], 'Standard leadership has the only gap: 1 of 2 questions.'],
  [[1, 1, 3], 'Standard leadership has all the gaps: 2 of 2 questions.'],
  [[1, 1, 1], 'Standard leadership has the most gaps: 2 of 2 questions.'],
  [
    [1, 3, 1],
    '2 standards have the most gaps, 1 each: Standard leadership; Standard designated-lead.',
  ],
  [[1, 3, 1, 3, 1, 3], 'Every standard has 1 gap.'],
])('ratings %j: %s', (ratings, words) => {
  expect(summariseWeakest(cardOf(ratings))).toBe(words);
});

test('of many weakest standards the first few are named', () => {
  expect(summariseWeakest(cardOf([1, 3, 1, 3, 1, 3, 1], 5))).toBe(
    '4 standards have the most gaps, 1 each: Standard leadership; Standard designated-lead; Standard policies; and 1 more.',
  );
});

test('a score never stands without how it came about', () => {
  expect(summariseOverall(cardOf([3, 0, 3, 3, 3, 3]))).toBe(
    'Overall score 83%: the mean of 3 standards (5 of 6 fully met).',
  );
  expect(summariseOverall(cardOf([3]))).toBe(
    'Provisional score 100% so far: the mean of 1 standard, with 5 answers still missing (1 of 6 fully met; 5 not answered).',
  );
  expect(summariseOverall(cardOf([1, 1, 1, 1, 1]))).toBe(
    'Provisional score 33% so far: the mean of 3 standards, with 1 answer still missing (0 of 6 fully met; 1 not answered).',
  );
  expect(summariseOverall(cardOf([]))).toBe(
    'There is no overall score yet: no question has been rated.',
  );
});

test('where nothing applies there is no score', () => {
  const template = aTemplate(1, 1);
  const audit = anAudit(template, [anAnswer({ naReason: 'None here' })]);
  expect(summariseOverall(scoreAudit(template, audit, '2026-11-22'))).toBe(
    'There is no overall score: no question applies to this organisation.',
  );
});

test('without a top rating none is said to have evidence', () => {
  expect(describeNoUnevidenced(cardOf([2, 2, 0]))).toBe('There is no top rating yet.');
  const tested = anAnswer({ rating: 3, evidenceStrength: 'tested' });
  const template = aTemplate(1, 2);
  // Undated, so no more is known of it than that it is not known to be out of date.
  const evidence = [aLink(1, { questionIds: listQuestions(template).map(({ id }) => id) })];
  const card = scoreAudit(template, anAudit(template, [tested, 0], { evidence }), '2026-11-22');
  expect(card.unevidencedStrengths).toEqual([]);
  expect(describeNoUnevidenced(card)).toBe(
    'Every top rating has listed evidence that is judged documented or tested, and not known to be out of date.',
  );
});
