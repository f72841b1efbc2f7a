import fc from 'fast-check';
import { expect, test } from 'vitest';

import { layOutSegments, measureBar } from '../../../src/pdf/draw/bar-segments.ts';

test('shares a bar out by its counts and leaves zeros out', () => {
  expect(layOutSegments([2, 0, 3], 100, () => 5)).toEqual([
    { series: 0, value: 2, x: 0, width: 40 },
    { series: 2, value: 3, x: 40, width: 60 },
  ]);
});

test('a small count gets room for its number from the large ones', () => {
  const [small, large] = layOutSegments([1, 99], 100, () => 10);
  expect(small).toMatchObject({ width: 10 });
  expect(large).toMatchObject({ x: 10, width: 90 });
});

test('a short bar is as wide as its numbers, a long one no wider than the chart', () => {
  const scale = { longest: 60, width: 300 };
  expect(measureBar([10, 20], scale, () => 11)).toBe(150);
  expect(measureBar([1, 1, 1], scale, () => 11)).toBe(33);
  expect(measureBar([60], scale, () => 900)).toBe(300);
  expect(measureBar([0], scale, () => 11)).toBe(0);
});

test('the segments fill the bar exactly, whatever the counts', () => {
  const count = fc.nat({ max: 10_000 });
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 1, maxLength: 8 }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      (values, width) => {
        const segments = layOutSegments(values, width, (value) => String(value).length * 5 + 6);
        const sum = segments.reduce((total, segment) => total + segment.width, 0);
        expect(sum).toBeCloseTo(values.some((value) => value > 0) ? width : 0, 6);
        expect(segments.every((segment) => segment.width >= 0)).toBe(true);
      },
    ),
  );
});
