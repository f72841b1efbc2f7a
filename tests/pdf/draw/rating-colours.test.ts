import { expect, test } from 'vitest';

import { findRatingColours } from '../../../src/pdf/draw/rating-colours.ts';

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const value = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const shares = [0, 1 / 3, 0.5, 2 / 3, 1];
const colours = shares.map((share) => findRatingColours({ label: 'A', share, kind: 'rated' }));

test('worse is darker, step by step', () => {
  const lights = colours.map(({ fill }) => luminance(fill));
  expect(lights).toEqual([...lights].sort((one, other) => one - other));
});

test('words on every colour can be read', () => {
  const unrated = (['notApplicable', 'unanswered'] as const).map((kind) =>
    findRatingColours({ label: 'A', kind }),
  );
  for (const { fill, text } of [...colours, ...unrated]) {
    const [dark = 0, light = 0] = [luminance(fill), luminance(text)].sort(
      (one, other) => one - other,
    );
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});
