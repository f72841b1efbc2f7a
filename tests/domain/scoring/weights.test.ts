import { expect, test } from 'vitest';

import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';

const TODAY = '2026-11-27';

test('a question counts as often as it weighs, and one that does not apply not at all', () => {
  const template = aTemplate(1, 3, (place) => (place === 0 ? { weight: 3 } : {}));
  const card = scoreAudit(template, anAudit(template, [3, 0, 0]), TODAY);
  expect(card.standards[0]?.score).toEqual({ kind: 'scored', points: 9, outOf: 15 });
});

test('a standard counts in the whole as often as it weighs', () => {
  const plain = aTemplate(2, 1);
  const [first, ...others] = plain.standards;
  if (first === undefined) throw new Error('no standard');
  const template = { ...plain, standards: [{ ...first, weight: 3 }, ...others] };
  const score = (ratings: readonly number[], of = template) =>
    scoreAudit(of, anAudit(of, ratings), TODAY).overall;
  expect(score([3, 0])).toEqual({ kind: 'scored', share: 0.75, standards: 2 });
  expect(score([0, 3])).toEqual({ kind: 'scored', share: 0.25, standards: 2 });
  expect(score([3, 0], plain)).toEqual({ kind: 'scored', share: 0.5, standards: 2 });
  expect(score([3, 3])).toMatchObject({ share: 1 });
});
