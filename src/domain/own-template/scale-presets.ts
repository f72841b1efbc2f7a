import type { OwnScale } from './own-template.ts';

/** A scale to choose, its points lowest first. The bundled one keeps the descriptions it came with. */
export type ScalePreset = {
  readonly id: string;
  readonly title: string;
  readonly points: readonly {
    readonly id: string;
    readonly label: string;
    readonly short: string;
  }[];
};

export const SCALE_PRESETS: readonly ScalePreset[] = [
  {
    id: 'four-point',
    title: 'Four points, from not met to fully met',
    points: points(
      ['Not met', 'Not'],
      ['Partly met', 'Part'],
      ['Mostly met', 'Most'],
      ['Fully met', 'Full'],
    ),
  },
  {
    id: 'rag',
    title: 'Red, amber, green',
    points: points(['Red', 'Red'], ['Amber', 'Amber'], ['Green', 'Green']),
  },
  {
    id: 'zero-to-three',
    title: '0 to 3',
    points: points(
      ['0 – not in place', '0'],
      ['1 – started', '1'],
      ['2 – mostly in place', '2'],
      ['3 – fully in place', '3'],
    ),
  },
  {
    id: 'one-to-four',
    title: '1 to 4',
    points: points(
      ['1 – not in place', '1'],
      ['2 – started', '2'],
      ['3 – mostly in place', '3'],
      ['4 – fully in place', '4'],
    ),
  },
  {
    id: 'inspection',
    title: 'As inspections grade, 4 to 1',
    points: points(
      ['4 – inadequate', '4'],
      ['3 – requires improvement', '3'],
      ['2 – good', '2'],
      ['1 – outstanding', '1'],
    ),
  },
  {
    id: 'percent',
    title: 'Per cent, in steps of five',
    points: points(
      ...Array.from({ length: 21 }, (_, step): [string, string] => [
        `${step * 5}%`,
        `${step * 5}%`,
      ]),
    ),
  },
  { id: 'yes-no', title: 'Yes or no', points: points(['No', 'No'], ['Yes', 'Yes']) },
];

/** The id of a scale in the partnership's own words. */
export const OWN_SCALE = 'own';

export function toOwnScale({ id, title, points: all }: ScalePreset): OwnScale {
  return { id, title, points: all.map((point) => ({ ...point })) };
}

/** Which preset a scale is, word for word; none for one in the partnership's own words. */
export function findPreset(scale: OwnScale): ScalePreset | undefined {
  return SCALE_PRESETS.find(
    (preset) =>
      preset.points.length === scale.points.length &&
      preset.points.every(({ label }, place) => scale.points[place]?.label === label),
  );
}

function points(...words: readonly (readonly [string, string])[]): ScalePreset['points'] {
  return words.map(([label, short]) => ({
    id: label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    label,
    short,
  }));
}
