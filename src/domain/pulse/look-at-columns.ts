import { ANSWER_SCALE_IDS, readAnswer, type AnswerScaleId } from './answer-scales.ts';

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

export function lookAtColumns(rows: Rows, headingRow: number): readonly ColumnLook[] {
  const below = rows.slice(headingRow + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const heading = (rows[headingRow]?.[column] ?? '').trim();
    const filled = below.flatMap((row) => {
      const cell = (row[column] ?? '').trim();
      return cell === '' ? [] : [cell];
    });
    return { column, heading, holds: lookAtCells(filled, heading) };
  }).filter(({ heading, holds }) => heading !== '' || holds.kind !== 'empty');
}

/** Numbers of rows and of people are no answers. */
const COUNTING = /^(id|no|number|row|respondent|response)\b/iu;

function lookAtCells(filled: readonly string[], heading: string): ColumnLook['holds'] {
  if (filled.length === 0) return { kind: 'empty' };
  if (COUNTING.test(heading)) return { kind: 'text' };
  let best: { readonly scale: AnswerScaleId; readonly read: number; readonly real: number } = {
    scale: 'agreement',
    read: 0,
    real: 0,
  };
  for (const scale of ANSWER_SCALE_IDS) {
    const answers = filled.flatMap((cell) => readAnswer(scale, cell) ?? []);
    const real = answers.filter(({ standing }) => standing !== 'noOpinion').length;
    if (real > best.real) best = { scale, read: answers.length, real };
  }
  return best.real > 0 && best.read >= filled.length * SHARE
    ? { kind: 'answers', scale: best.scale, read: best.read }
    : { kind: 'text' };
}

const DEEPEST = 10;

/** The row of the first ones below which most columns hold answers, and that holds none itself. */
export function findPulseHeadings(rows: Rows): number {
  const counts = rows.slice(0, DEEPEST).map((row, place) => {
    const looks = lookAtColumns(rows, place).filter(({ holds }) => holds.kind === 'answers');
    const isNamed = looks.filter(({ column }) => {
      const cell = (row[column] ?? '').trim();
      return (
        cell !== '' && ANSWER_SCALE_IDS.every((scale) => readAnswer(scale, cell) === undefined)
      );
    });
    return isNamed.length;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? 0 : counts.indexOf(most);
}
