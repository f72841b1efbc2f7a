import type { ReactNode } from 'react';
import { expect, test } from 'vitest';

import { RatingTag } from '../../src/components/rating-tag.tsx';
import { must } from '../../src/domain/shared/must.ts';
import { show } from './show.tsx';

test.each([
  [0, 'rgb(107, 15, 18)', 'rgb(255, 255, 255)'],
  [1 / 3, 'rgb(184, 84, 16)', 'rgb(255, 255, 255)'],
  [2 / 3, 'rgb(240, 190, 79)', 'rgb(11, 12, 12)'],
  [1, 'rgb(228, 242, 233)', 'rgb(11, 12, 12)'],
])('a rating at %d of its scale is on %s', (share, background, text) => {
  const style = getComputedStyle(tagOf(<RatingTag kind="rated" share={share} label="A word" />));
  expect(style.backgroundColor).toBe(background);
  expect(style.color).toBe(text);
});

test('each step up the scale is lighter than the one before, and its word can be read on it', () => {
  const looks = [0, 1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6, 1].map((share) => {
    const style = getComputedStyle(tagOf(<RatingTag kind="rated" share={share} label="A word" />));
    return { ground: luminance(style.backgroundColor), ink: luminance(style.color) };
  });
  const grounds = looks.map(({ ground }) => ground);
  expect(grounds).toEqual(grounds.toSorted((a, b) => a - b));
  for (const { ground, ink } of looks) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
});

test('the word always stands', () => {
  expect(tagOf(<RatingTag kind="unanswered" label="Not answered" />).textContent).toBe(
    'Not answered',
  );
  expect(tagOf(<RatingTag kind="notApplicable" label="Not applicable" />).textContent).toBe(
    'Not applicable',
  );
});

function tagOf(content: ReactNode): Element {
  return must(show(content).querySelector('.s11-rating'), 'the tag');
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/gu)].map(([digits]) => {
    const part = Number(digits) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
