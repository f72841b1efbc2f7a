import type { QuestionId } from '../template/template.ts';
import { readAnswer, type AnswerScaleId } from './answer-scales.ts';
import type { KindLookup } from './kind-lookup.ts';

/** A column that asks about a question. */
export type PulseColumn = {
  readonly column: number;
  readonly questionId: QuestionId;
  readonly scale: AnswerScaleId;
  /** Agreeing with it is the worse answer. */
  readonly isReversed: boolean;
};

export type PulseMapping = {
  readonly headingRow: number;
  readonly columns: readonly PulseColumn[];
  /** The column that names the agency or its kind, where there is one. */
  readonly agencyColumn?: number;
};

/** One person's answers: a plain word of the scale for each column, nothing where none was read. */
export type Reply = {
  /** In the sheet, from 1. */
  readonly row: number;
  /** In the order of the columns. */
  readonly answers: readonly (string | undefined)[];
  /** Of the agency; missing where the file says none that the round knows. */
  readonly kind?: string;
};

/** What cannot be taken as it stands. None says what people wrote, for that could name somebody. */
export type ReplyFault =
  /** Rows from 1, columns from 0. `number`: what was found, where it is a number and nothing else. */
  | {
      readonly kind: 'unread';
      readonly row: number;
      readonly column: number;
      readonly scale: AnswerScaleId;
      readonly number?: string;
    }
  | { readonly kind: 'duplicate'; readonly row: number; readonly first: number }
  | { readonly kind: 'noAnswers'; readonly row: number }
  | { readonly kind: 'unknownAgency'; readonly row: number; readonly column: number };

export type ReadReplies = {
  readonly replies: readonly Reply[];
  readonly faults: readonly ReplyFault[];
  /** Rows the same as another in every cell, in a file whose rows nothing tells apart: counted. */
  readonly alike: number;
};

type Rows = readonly (readonly string[])[];

/** The replies of a survey. Columns that are not named are not read but to tell rows apart. */
export function readReplies(rows: Rows, mapping: PulseMapping, lookUp: KindLookup): ReadReplies {
  const below = rows.slice(mapping.headingRow + 1).map((cells, place) => ({
    row: mapping.headingRow + 2 + place,
    cells,
  }));
  const filled = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { twice, alike } = findTwice(rows[mapping.headingRow] ?? [], filled, mapping);
  const replies: Reply[] = [];
  const faults: ReplyFault[] = [];
  for (const { row, cells } of filled) {
    const first = twice.get(row);
    if (first !== undefined) {
      faults.push({ kind: 'duplicate', row, first });
      continue;
    }
    const read = readCells(row, cells, mapping);
    faults.push(...read.faults);
    if (read.answers.every((answer) => answer === undefined)) {
      faults.push({ kind: 'noAnswers', row });
      continue;
    }
    const { agencyColumn } = mapping;
    const named = agencyColumn === undefined ? '' : (cells[agencyColumn] ?? '').trim();
    const kind = named === '' ? undefined : lookUp(named);
    if (agencyColumn !== undefined && named !== '' && kind === undefined) {
      faults.push({ kind: 'unknownAgency', row, column: agencyColumn });
    }
    replies.push({ row, answers: read.answers, ...(kind === undefined ? {} : { kind }) });
  }
  return { replies, faults, alike };
}

function readCells(
  row: number,
  cells: readonly string[],
  { columns }: PulseMapping,
): { readonly answers: readonly (string | undefined)[]; readonly faults: readonly ReplyFault[] } {
  const faults: ReplyFault[] = [];
  const answers = columns.map(({ column, scale }) => {
    const cell = (cells[column] ?? '').trim();
    if (cell === '') return undefined;
    const answer = readAnswer(scale, cell);
    if (answer === undefined) {
      const number = /^-?\d{1,9}(?:\.\d{1,3})?$/u.test(cell) ? { number: cell } : {};
      faults.push({ kind: 'unread', row, column, scale, ...number });
    }
    return answer?.word;
  });
  return { answers, faults };
}

type Filled = { readonly row: number; readonly cells: readonly string[] };

const REPLY_ID = /^(id|(response|respondent|reply|submission)[ _-]?(id|no|number)?)$/iu;
/** Of the rows, so many are told apart by a column such as the time of the reply. */
const TELLING = 0.9;

/**
 * Rows that came twice. By the reply's own number where the file has one; by the whole row where
 * some column tells rows apart; else people who answered alike cannot be told from one who came twice.
 */
function findTwice(
  headings: readonly string[],
  filled: readonly Filled[],
  mapping: PulseMapping,
): { readonly twice: ReadonlyMap<number, number>; readonly alike: number } {
  const wholeRow = ({ cells }: Filled): string => JSON.stringify(cells.map((cell) => cell.trim()));
  const idColumn = headings.findIndex((heading) => REPLY_ID.test(heading.trim()));
  if (idColumn >= 0) {
    const byId = findSame(filled, ({ cells }) => (cells[idColumn] ?? '').trim());
    return { twice: byId, alike: 0 };
  }
  const same = findSame(filled, wholeRow);
  const unlike = filled.filter(({ row }) => !same.has(row));
  return isToldApart(headings.length, unlike, mapping)
    ? { twice: same, alike: 0 }
    : { twice: new Map(), alike: same.size };
}

function findSame(
  filled: readonly Filled[],
  keyOf: (one: Filled) => string,
): ReadonlyMap<number, number> {
  const firstByKey = new Map<string, number>();
  const same = new Map<number, number>();
  for (const one of filled) {
    const key = keyOf(one);
    if (key === '') continue;
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, one.row);
    else same.set(one.row, first);
  }
  return same;
}

function isToldApart(
  width: number,
  filled: readonly Filled[],
  { columns, agencyColumn }: PulseMapping,
): boolean {
  const taken = new Set([...columns.map(({ column }) => column), agencyColumn]);
  return Array.from({ length: width }, (_, column) => column).some((column) => {
    if (taken.has(column)) return false;
    const cells = filled.map((one) => (one.cells[column] ?? '').trim());
    return cells.every((cell) => cell !== '') && new Set(cells).size >= cells.length * TELLING;
  });
}
