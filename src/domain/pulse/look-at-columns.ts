import {
  ANSWER_SCALE_IDS,
  readOnEveryScale,
  type AnswerScaleId,
  type ReadAnswer,
} from './answer-scales.ts';

/** What a column of a survey seems to hold. What it says is looked at and never handed on. */
export type ColumnLook = {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly holds:
    | { readonly kind: 'answers'; readonly scale: AnswerScaleId; readonly read: number }
    /** Words in people's own words, names, dates, numbers of another kind. */
    | { readonly kind: 'text' }
    | { readonly kind: 'empty' };
};

/** Of the cells that are filled in, so many have to be answers of one scale. */
const SHARE = 0.5;

type Rows = readonly (readonly string[])[];

/** A cell as each scale reads it; `empty` is no cell, and nothing is none of its answers. */
type Cell = 'empty' | readonly (ReadAnswer | undefined)[] | undefined;

export function lookAtColumns(rows: Rows, headingRow: number): readonly ColumnLook[] {
  const below = rows.slice(headingRow + 1).map((row) => row.map(readCell));
  return lookBelow(rows[headingRow] ?? [], below, widthOf(rows));
}

function readCell(text: string): Cell {
  const cell = text.trim();
  return cell === '' ? 'empty' : readOnEveryScale(cell);
}

function widthOf(rows: Rows): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function lookBelow(
  headings: readonly string[],
  below: readonly (readonly Cell[])[],
  width: number,
): readonly ColumnLook[] {
  return Array.from({ length: width }, (_, column) => {
    const heading = (headings[column] ?? '').trim();
    const cells = below.map((row) => (column < row.length ? row[column] : 'empty'));
    return { column, heading, holds: lookAtCells(cells, heading) };
  }).filter(({ heading, holds }) => heading !== '' || holds.kind !== 'empty');
}

/** Numbers of rows and of people are no answers. */
const COUNTING = /^(id|no|number|row|respondent|response)\b/iu;

function lookAtCells(cells: readonly Cell[], heading: string): ColumnLook['holds'] {
  const filled = cells.filter((cell) => cell !== 'empty');
  if (filled.length === 0) return { kind: 'empty' };
  if (COUNTING.test(heading)) return { kind: 'text' };
  let best: { readonly scale: AnswerScaleId; readonly read: number; readonly real: number } = {
    scale: 'agreement',
    read: 0,
    real: 0,
  };
  const read = filled.filter((cell) => cell !== undefined);
  for (const [place, scale] of ANSWER_SCALE_IDS.entries()) {
    const answers = read.flatMap((cell) => cell[place] ?? []);
    const real = answers.filter(({ standing }) => standing !== 'noOpinion').length;
    if (real > best.real) best = { scale, read: answers.length, real };
  }
  return best.real > 0 && best.read >= filled.length * SHARE
    ? { kind: 'answers', scale: best.scale, read: best.read }
    : { kind: 'text' };
}

const DEEPEST = 10;

/** Enough to tell headings from replies; a file of thousands would keep the page waiting. */
const LOOKED_AT = 200;

/** The row of the first ones below which most columns hold answers, and that holds none itself. */
export function findPulseHeadings(rows: Rows): number {
  const first = rows.slice(0, DEEPEST + LOOKED_AT);
  const width = widthOf(first);
  const cells = first.map((row) => row.map(readCell));
  const counts = first.slice(0, DEEPEST).map((row, place) => {
    const looks = lookBelow(row, cells.slice(place + 1), width);
    return looks.filter(({ column, heading, holds }) => {
      // A heading is there, and is no answer on any scale.
      const isHeading = heading !== '' && cells[place]?.[column] === undefined;
      return holds.kind === 'answers' && isHeading;
    }).length;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? 0 : counts.indexOf(most);
}
