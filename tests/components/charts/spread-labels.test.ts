import fc from 'fast-check';
import { expect, test } from 'vitest';

import { spreadLabels } from '../../../src/components/charts/spread-labels.ts';

const GAP = 20;
const BOX = { top: 0, bottom: 240 };

test('labels with room stand at their points', () => {
  expect(spreadLabels([200, 10, 60], GAP, BOX)).toEqual([200, 10, 60]);
});

test('at most twelve labels never meet, keep their order and stay inside', () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 12 });
  fc.assert(
    fc.property(wanted, (places) => {
      const found = spreadLabels(places, GAP, BOX);
      const sorted = found.toSorted((a, b) => a - b);
      sorted.forEach((place, index) => {
        expect(place - (sorted[index - 1] ?? -GAP)).toBeGreaterThanOrEqual(GAP);
        expect(place).toBeLessThanOrEqual(BOX.bottom);
      });
      const order = places
        .map((_, index) => index)
        .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      expect(order.map((index) => found[index])).toEqual(sorted);
    }),
  );
});
