import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { drawHeatRow, listHeatColumns } from '../../../src/domain/picture/draw-heatmap.ts';
import { countIn } from '../../../src/domain/picture/count-in.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { describeCell } from '../../../src/features/picture/heat-words.ts';
import { softenWords } from '../../../src/features/picture/soften-words.ts';
import { FOUR_POINTS, decided, roundDataOf, type Given } from '../../support/picture.ts';

const SHORT = new Map([
  [[FOUR_POINTS.id, ...FOUR_POINTS.labels].join('\n'), ['Not', 'Part', 'Most', 'Full']],
]);

type View = 'self' | 'agreed' | 'difference';

function wordsOf(
  given: readonly Given[],
  view: View,
  moderations: Parameters<typeof roundDataOf>[1] = [],
) {
  const answers = given.map((one, place) => [place, one] as const);
  const { counted } = countIn(roundDataOf([{ kind: 'police', answers }], moderations));
  const agency = must(counted[0], 'an agency');
  const [cell] = drawHeatRow(agency, listHeatColumns(counted), view);
  return describeCell(must(cell, 'a cell'), view, SHORT);
}

test('a cell has the lowest rating as a word and how many are below the top', () => {
  expect(wordsOf([3, 1, 2], 'self')).toEqual({
    word: 'Part',
    detail: '2 of 3',
    said: '2 of 3 below the top',
    look: 's11-rating--2',
  });
  expect(wordsOf([3], 'self')).toMatchObject({ word: 'Full', detail: '' });
  expect(wordsOf(['notApplicable'], 'self')).toMatchObject({ word: 'N/A' });
  expect(wordsOf(['unanswered', 'unanswered'], 'self')).toMatchObject({ word: 'No answer' });
  expect(wordsOf([3, 1], 'agreed')).toMatchObject({ word: 'Open', detail: '2 open' });
});

test('a difference says which way, and of one answer from what to what', () => {
  const lower = { kind: 'change', rating: 1, reason: 'Out of date' } as const;
  expect(wordsOf([3, 2], 'difference', [decided(0, 0, lower)])).toMatchObject({
    word: '1 lower',
    detail: '1 open',
  });
  expect(wordsOf([3], 'difference', [decided(0, 0, lower)])).toMatchObject({
    word: 'Lower',
    detail: 'Full to Part',
  });
  expect(wordsOf([0], 'difference', [decided(0, 0, lower)])).toMatchObject({ word: 'Higher' });
  expect(wordsOf([2], 'difference', [decided(0, 0, { kind: 'agree' })])).toMatchObject({
    word: 'Same',
    detail: 'Most',
  });
});

test('long words of a heading may break where they are made of parts, and keep their letters', () => {
  expect(softenWords('Leadership and accountability')).toBe(
    'Leader\u00adship and account\u00adability',
  );
  expect(softenWords('The child’s voice')).toBe('The child’s voice');
});

/** How much light a colour gives, after Machado and others (2009) for the three kinds of colour blindness. */
const SIGHTS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  greyscale: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function seen(hex: string, sight: readonly (readonly number[])[]): number {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, at) => sum + share * (linear[at] ?? 0), 0),
      ),
    ),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const SHEETS = ['_ratings', '_picture']
  .map((name) => readFileSync(`src/app/styles/${name}.scss`, 'utf8'))
  .join('\n');

function coloursOf(pattern: RegExp): readonly [string, string] {
  const found = must(pattern.exec(SHEETS), String(pattern));
  return [must(found[1], 'a ground'), must(found[2], 'an ink')];
}

const LOOKS = [0, 1, 2, 3, 4, 5, 6].map((look) =>
  coloursOf(new RegExp(`'${look}': \\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})`)),
);
const DIFFERENCES = ['lower', 'same', 'higher'].map((name) => {
  const [ink, ground] = coloursOf(
    new RegExp(`heat--${name} \\{\\s*color: (#[0-9a-f]{6});\\s*background: (#[0-9a-f]{6})`),
  );
  return [ground, ink] as const;
});

test.each(Object.entries(SIGHTS))(
  'in %s each step up the scale is lighter, and every word can be read',
  (name, sight) => {
    // What others see has no limit in WCAG; a little less than its 4.5 is still read.
    const readable = name === 'greyscale' ? 4.5 : 4;
    const grounds = LOOKS.map(([ground]) => seen(ground, sight));
    expect(grounds).toEqual(grounds.toSorted((a, b) => a - b));
    for (const [ground, ink] of [...LOOKS, ...DIFFERENCES]) {
      const [a, b] = [seen(ground, sight), seen(ink, sight)].toSorted((x, y) => y - x);
      expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)).toBeGreaterThanOrEqual(readable);
    }
    const [lower, same, higher] = DIFFERENCES.map(([ground]) => seen(ground, sight));
    expect(((lower ?? 0) + 0.05) / ((higher ?? 0) + 0.05)).toBeGreaterThan(1.3);
    expect(same ?? 0).toBeGreaterThan(0.9);
  },
);
