import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import {
  hasSameChoice,
  rateAnswer,
  takeChoiceFrom,
} from '../../../src/domain/audit/rate-answer.ts';
import { listFaults, toForm } from '../../../src/features/answer-question/answer-form.ts';
import { anAnswer } from '../../support/builders.ts';

const words = fc.constantFrom('', ' ', 'Words');
const rating = fc.nat(3);
const answer: fc.Arbitrary<Answer> = fc
  .record({
    rating: fc.option(rating, { nil: undefined }),
    naReason: fc.option(words, { nil: undefined }),
    narrative: words,
    impact: words,
    privateNote: words,
    complete: fc.boolean(),
  })
  .map(({ rating: given, naReason, complete, ...texts }) => {
    const made = {
      ...anAnswer(texts),
      ...(given === undefined ? {} : { rating: given }),
      // Beside a rating only a reason with something in it is kept.
      ...(naReason === undefined || (given !== undefined && naReason === '') ? {} : { naReason }),
    };
    return { ...made, complete: complete && listFaults(toForm(made)).length === 0 };
  });

describe('rating an answer', () => {
  test('changes no word', () => {
    fc.assert(
      fc.property(answer, rating, (before, given) => {
        const after = rateAnswer(before, given);
        expect(after).toMatchObject({
          rating: given,
          narrative: before.narrative,
          impact: before.impact,
          privateNote: before.privateNote,
        });
        expect(after.naReason ?? '').toBe(before.naReason ?? '');
      }),
    );
  });

  test('leaves completed only what the question’s own page would call complete', () => {
    fc.assert(
      fc.property(answer, rating, (before, given) => {
        const after = rateAnswer(before, given);
        expect(after.complete).toBe(before.complete && listFaults(toForm(after)).length === 0);
      }),
    );
  });

  test('and taking the rating back gives the answer as it was', () => {
    fc.assert(
      fc.property(answer, rating, (before, given) => {
        const after = takeChoiceFrom(rateAnswer(before, given), before);
        expect(after).toEqual(before);
      }),
    );
  });

  test('and taking it back leaves what was written meanwhile', () => {
    const before = anAnswer({ naReason: 'No children', complete: true });
    const meanwhile = { ...rateAnswer(before, 2), narrative: 'Written meanwhile' };
    const { naReason } = before;
    const taken = takeChoiceFrom(meanwhile, before);
    expect(taken).toMatchObject({ naReason, narrative: 'Written meanwhile' });
    expect(taken).not.toHaveProperty('rating');
  });

  test('and taking it back does not complete what was called incomplete meanwhile', () => {
    const before = anAnswer({ rating: 1, narrative: 'Words', complete: true });
    const meanwhile = { ...rateAnswer(before, 2), complete: false };
    expect(takeChoiceFrom(meanwhile, before)).toMatchObject({ rating: 1, complete: false });
  });
});

test.each([
  [{ rating: 1 }, { rating: 1, naReason: 'Kept' }, true],
  [{ rating: 0 }, {}, false],
  [{ naReason: '' }, { naReason: 'A reason' }, true],
  [{ naReason: '' }, {}, false],
  [{ rating: 1 }, { naReason: 'A reason' }, false],
  [{}, { narrative: 'Words' }, true],
])('the choices of %o and %o are the same: %s', (one, other, isSame) => {
  expect(hasSameChoice(anAnswer(one), anAnswer(other))).toBe(isSame);
});
