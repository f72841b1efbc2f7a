import { expect, test } from 'vitest';

import { ANSWER_SCALES, readAnswer, turnRound } from '../../../src/domain/pulse/answer-scales.ts';
import { must } from '../../../src/domain/shared/must.ts';

test.each([
  ['agreement', 'Strongly agree', 'favourable'],
  ['agreement', '  STRONGLY   AGREE. ', 'favourable'],
  ['agreement', '5 - Strongly Agree', 'favourable'],
  ['agreement', 'Disagree (2)', 'unfavourable'],
  ['agreement', 'Neither agree nor disagree', 'middle'],
  ['agreement', 'Don’t know', 'noOpinion'],
  ['agreement', "Don't know", 'noOpinion'],
  ['numbers', '4', 'favourable'],
  ['numbers', '4.0', 'favourable'],
  ['numbers', '1 – not at all', 'unfavourable'],
  ['numbers', 'N/A', 'noOpinion'],
  ['yesNo', 'YES', 'favourable'],
  ['yesNo', 'Unsure', 'noOpinion'],
  ['frequency', 'Most of the time', 'favourable'],
  ['confidence', 'Not at all confident', 'unfavourable'],
  ['quality', 'Very poor', 'unfavourable'],
] as const)('%s: %s is %s', (scale, cell, standing) => {
  expect(readAnswer(scale, cell)?.standing).toBe(standing);
});

test.each([
  ['numbers', '6'],
  ['numbers', '0'],
  ['numbers', 'seven'],
  ['numbers', '3 children at home'],
  ['numbers', '4,5'],
  ['agreement', 'I agree, but my manager Jo does not'],
  ['agreement', '4'],
  ['yesNo', 'yes, since Jo left'],
  ['yesNo', ''],
] as const)('%s: “%s” is none', (scale, cell) => {
  expect(readAnswer(scale, cell)).toBe(undefined);
});

test('what is kept of an answer is read again as the same, on every scale', () => {
  for (const { id, answers } of ANSWER_SCALES) {
    for (const [standing, ...words] of answers) {
      for (const word of words) {
        const read = must(readAnswer(id, word), word);
        expect(read.standing, word).toBe(standing);
        expect(readAnswer(id, read.word)).toEqual(read);
      }
    }
  }
  expect(['favourable', 'middle', 'unfavourable', 'noOpinion'].map(String)).toEqual(
    (['unfavourable', 'middle', 'favourable', 'noOpinion'] as const).map(turnRound),
  );
});
