import { expect, test } from 'vitest';

import { SCALE_PRESETS, toOwnScale } from '../../../src/domain/own-template/scale-presets.ts';
import { listBands, sumBands } from '../../../src/domain/report/rating-bands.ts';
import { must } from '../../../src/domain/shared/must.ts';

test('per cent in fives is counted in six bands, and every point in one of them', () => {
  const percent = toOwnScale(
    must(
      SCALE_PRESETS.find(({ id }) => id === 'percent'),
      'per cent',
    ),
  );
  expect(listBands(percent).map(({ label }) => label)).toEqual([
    '0%',
    '5% to 25%',
    '30% to 50%',
    '55% to 70%',
    '75% to 95%',
    '100%',
  ]);
  expect(
    sumBands(
      Array.from({ length: 21 }, () => 1),
      percent,
    ),
  ).toEqual([1, 5, 5, 4, 5, 1]);
});

test.each([2, 3, 7, 8, 13, 21])('on %d points each point stands in one band, in order', (count) => {
  const points = Array.from({ length: count }, (_, place) => String(place)).map((label) => ({
    id: label,
    label,
    short: label,
  }));
  const bands = listBands({ points });
  const covered = bands.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, place) => from + place),
  );
  expect(covered).toEqual([...points.keys()]);
});
