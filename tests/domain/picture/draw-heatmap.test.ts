import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  drawHeatRow,
  listHeatColumns,
  sumHeatColumns,
} from '../../../src/domain/picture/draw-heatmap.ts';
import { drawPicture } from '../../../src/domain/picture/draw-picture.ts';
import { narrowCounted } from '../../../src/domain/picture/narrow-counted.ts';
import { must } from '../../../src/domain/shared/must.ts';
import {
  agenciesOf,
  decided,
  PICTURE_DAY,
  questionOf,
  roundDataOf,
} from '../../support/picture.ts';

test('the cells of a column come to what the picture counts of it', () => {
  fc.assert(
    fc.property(
      agenciesOf(8, 7),
      fc.constantFrom('self' as const, 'agreed' as const),
      (given, view) => {
        const moderations = [0, 2].map((place) => decided(place, 1, { kind: 'agree' }));
        const { counted, standards } = drawPicture(roundDataOf(given, moderations), PICTURE_DAY);
        const columns = listHeatColumns(counted);
        expect(columns.map(({ id }) => id)).toEqual(standards.map(({ id }) => id));
        const rows = counted.map((one) => drawHeatRow(one, columns, view));
        for (const [place, standard] of standards.entries()) {
          const sum = (of: 'asked' | 'below' | 'open' | 'lowered'): number =>
            rows.reduce((all, row) => all + (row[place]?.[of] ?? 0), 0);
          const { asked, below, open } = standard[view];
          const total = sumHeatColumns(counted, columns, view)[place];
          expect(total?.below).toBe(sum('below'));
          expect(total?.lowered).toBe(sum('lowered'));
          expect([sum('asked'), sum('below'), sum('open')]).toEqual([asked, below, open]);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a cell leads to the lowest answer, and says what moderation moved', () => {
  const data = roundDataOf(
    [
      {
        kind: 'police',
        answers: [
          [0, 3],
          [1, 0],
          [2, 'notApplicable'],
        ],
      },
    ],
    [decided(0, 0, { kind: 'change', rating: 2, reason: 'Out of date' })],
  );
  const { counted } = drawPicture(data, PICTURE_DAY);
  const agency = must(counted[0], 'an agency');
  const columns = listHeatColumns(counted);
  const [self] = drawHeatRow(agency, columns, 'self');
  expect(self).toMatchObject({ asked: 3, rated: 2, below: 1, lowered: 1, raised: 0 });
  expect(self?.leadsTo.question.id).toBe(questionOf(1));
  const [difference] = drawHeatRow(agency, columns, 'difference');
  expect(difference).toMatchObject({ rated: 1, open: 2, lowered: 1 });
  expect(difference?.leadsTo.question.id).toBe(questionOf(0));
  const questions = listHeatColumns(counted, 'leadership');
  expect(questions.map(({ id }) => id)).toEqual([0, 1, 2].map(questionOf));
  expect(drawHeatRow(agency, questions, 'self')[2]).toMatchObject({ asked: 1, rated: 0 });
});

test('narrowed to a kind and a standard, only these are counted', () => {
  const { counted, leftOut } = drawPicture(
    roundDataOf([
      {
        kind: 'police',
        answers: [
          [0, 3],
          [3, 1],
        ],
      },
      { kind: 'school', answers: [[0, 2]] },
    ]),
    PICTURE_DAY,
  );
  const part = narrowCounted(
    { counted, leftOut },
    { kinds: ['police'], standard: 'designated-lead' },
  );
  expect(part.counted.map(({ cells }) => cells.map(({ question }) => question.id))).toEqual([
    [questionOf(3)],
  ]);
});
