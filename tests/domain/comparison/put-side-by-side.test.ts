import { expect, test } from 'vitest';

import { putSideBySide } from '../../../src/domain/comparison/put-side-by-side.ts';
import { aTemplate } from '../../support/builders.ts';
import { NOT_APPLICABLE, scorecardOf } from '../../support/comparison.ts';

const wide = aTemplate(2, 2, (place) => ({ strength: place === 0 ? 'must' : 'should' }));
const narrow = aTemplate(1, 2);

test('each standard has the counts, the lowest rating and the gaps of each audit, in their order', () => {
  const { rows, totals } = putSideBySide([
    scorecardOf(narrow, [3, 2]),
    scorecardOf(wide, [0, 3, NOT_APPLICABLE, undefined]),
  ]);
  expect(rows).toMatchObject([
    {
      id: 'leadership',
      cells: [
        { worst: 2, gaps: 1, statutoryGaps: 0, counts: { total: 2, unanswered: 0 } },
        { worst: 0, gaps: 1, statutoryGaps: 1, counts: { total: 2 } },
      ],
    },
    {
      id: 'designated-lead',
      cells: [
        undefined,
        { worst: undefined, gaps: 0, counts: { notApplicable: 1, unanswered: 1 } },
      ],
    },
  ]);
  expect(totals).toMatchObject([
    { worst: 2, gaps: 1, counts: { total: 2 } },
    { worst: 0, gaps: 1, statutoryGaps: 1, counts: { total: 4, byRating: [1, 0, 0, 1] } },
  ]);
});

test('audits on the same template are said to ask the same, and on two not', () => {
  const [one, other] = [scorecardOf(narrow, [0]), scorecardOf(wide, [3])];
  expect(putSideBySide([one, scorecardOf(narrow, [1])]).askTheSame).toBe(true);
  expect(putSideBySide([one, other]).askTheSame).toBe(false);
});
