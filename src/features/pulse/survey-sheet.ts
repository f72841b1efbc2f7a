import {
  findPulseHeadings,
  lookAtColumns,
  type ColumnLook,
} from '../../domain/pulse/look-at-columns.ts';
import { guessQuestions, type AskedQuestion } from '../../domain/pulse/guess-questions.ts';
import type { KindLookup } from '../../domain/pulse/kind-lookup.ts';
import type { PulseColumn, PulseMapping } from '../../domain/pulse/read-replies.ts';
import { must } from '../../domain/shared/must.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';

export type Rows = readonly (readonly string[])[];

/** What was said of one sheet of a survey file. */
export type NamedSurvey = {
  readonly sheetName: string;
  readonly rows: Rows;
  readonly headingRow: number;
  readonly looks: readonly ColumnLook[];
  readonly questionByColumn: ReadonlyMap<number, QuestionId>;
  readonly reversed: ReadonlySet<number>;
  readonly agencyColumn: number | undefined;
};

export type Guessing = { readonly asked: readonly AskedQuestion[]; readonly lookUp: KindLookup };

/** Wider than any sheet that is read. */
const MOST_COLUMNS = 1_000;

/** The sheet with the most columns of answers; one that is hidden only where no other has any. */
export function startBestSurvey(file: SheetFile, guessing: Guessing): NamedSurvey {
  const started = file.sheets.map(({ name, notes }) => {
    const named = startSurvey(file, name, guessing);
    const answers = listAnswers(named).length;
    return { named, rank: answers > 0 && !notes.isHidden ? answers + MOST_COLUMNS : answers };
  });
  const [best] = started.toSorted((a, b) => b.rank - a.rank);
  return must(best, 'a sheet').named;
}

export function startSurvey(file: SheetFile, sheetName: string, guessing: Guessing): NamedSurvey {
  const { rows } = must(
    file.sheets.find(({ name }) => name === sheetName),
    'the sheet chosen',
  );
  return readHeadings({ sheetName, rows }, findPulseHeadings(rows), guessing);
}

export function readHeadings(
  { sheetName, rows }: Pick<NamedSurvey, 'sheetName' | 'rows'>,
  headingRow: number,
  { asked, lookUp }: Guessing,
): NamedSurvey {
  const looks = lookAtColumns(rows, headingRow);
  return {
    sheetName,
    rows,
    headingRow,
    looks,
    questionByColumn: guessQuestions(looks, asked),
    reversed: new Set(),
    agencyColumn: looks
      .filter(({ holds }) => holds.kind === 'text')
      .find(({ column }) => namesAgencies({ rows, headingRow }, column, lookUp))?.column,
  };
}

/** Half of the cells that are filled in name an agency of the round or a kind of agency. */
export function namesAgencies(
  { rows, headingRow }: Pick<NamedSurvey, 'rows' | 'headingRow'>,
  column: number,
  lookUp: KindLookup,
): boolean {
  const cells = rows
    .slice(headingRow + 1)
    .map((row) => (row[column] ?? '').trim())
    .filter((cell) => cell !== '');
  const most = cells.length / 2;
  let unknown = 0;
  for (const cell of cells) {
    if (lookUp(cell) === undefined) unknown += 1;
    // Columns of people's own words are left as soon as they are known to be such.
    if (unknown > most) return false;
  }
  return cells.length > 0;
}

export function listAnswers({ looks }: NamedSurvey): readonly ColumnLook[] {
  return looks.filter(({ holds }) => holds.kind === 'answers');
}

export function toMapping(named: NamedSurvey): PulseMapping {
  const { headingRow, looks, questionByColumn, reversed, agencyColumn } = named;
  const columns: readonly PulseColumn[] = looks.flatMap(({ column, holds }) => {
    const questionId = questionByColumn.get(column);
    if (holds.kind !== 'answers' || questionId === undefined) return [];
    return [{ column, questionId, scale: holds.scale, isReversed: reversed.has(column) }];
  });
  return { headingRow, columns, ...(agencyColumn === undefined ? {} : { agencyColumn }) };
}
