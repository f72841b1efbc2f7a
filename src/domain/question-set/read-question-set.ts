import { MOST_POINTS } from '../own-template/edit-scale.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../shared/limits.ts';
import { readChoices, readLines, readWeight, readYesNo } from './read-set-cells.ts';
import type { SetColumns, SetMeaning } from './set-columns.ts';
import type { QuestionSet, SetFault, SetQuestion, SetSection } from './set-question.ts';

/** The heading of the questions before which no section is named. */
export const UNNAMED_SECTION = 'Questions';

type Cells = Readonly<Record<SetMeaning, string>>;

/** What is gathered row by row. */
type Gathering = {
  readonly columns: SetColumns;
  readonly sections: { readonly row: number; title: string; questions: SetQuestion[] }[];
  readonly faults: SetFault[];
  readonly continued: number[];
  readonly headings: number[];
  readonly rowByReference: Map<string, number>;
  choices: readonly string[];
};

/**
 * The questions in the rows below the headings. A section stands until the next is named, so merged
 * cells and headings across the sheet are understood; a row without a question goes on with the one
 * above. Every cell with words is in what comes out, or among the faults.
 */
export function readQuestionSet(
  rows: readonly (readonly string[])[],
  headingRow: number,
  columns: SetColumns,
): QuestionSet {
  const all: Gathering = {
    columns,
    sections: [],
    faults: [],
    continued: [],
    headings: [],
    rowByReference: new Map(),
    choices: [],
  };
  rows.forEach((row, place) => {
    if (place > headingRow) takeRow(all, row, place + 1);
  });
  for (const { row, title, questions } of all.sections) {
    if (questions.length === 0) all.faults.push({ kind: 'noQuestion', row, found: title });
  }
  return {
    sections: joinSections(all.sections.filter(({ questions }) => questions.length > 0)),
    choices: all.choices,
    continued: all.continued,
    headings: all.headings,
    faults: all.faults.toSorted((a, b) => a.row - b.row),
  };
}

function takeRow(all: Gathering, row: readonly string[], number: number): void {
  const cells = pickCells(row, all.columns);
  const filled = row.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return;
  const heading = findHeading(cells, filled, all.columns);
  if (heading !== undefined) {
    all.headings.push(number);
    startSection(all, heading, number);
    return;
  }
  if (cells.section !== '') startSection(all, cells.section, number);
  if (cells.question === '' && cells.title === '') goOn(all, cells, number);
  else addQuestion(all, cells, number);
}

/** A row with one cell alone that is no question: the name of a section, across the sheet or not. */
function findHeading(
  cells: Cells,
  filled: readonly string[],
  columns: SetColumns,
): string | undefined {
  const [only = ''] = filled;
  if (filled.length !== 1) return undefined;
  const text = only.trim();
  if (cells.section === text) return text;
  // Where questions have numbers, words without one are a heading.
  const isUnnumbered = columns.reference !== undefined && cells.question === text;
  const isAside = Object.values(cells).every((cell) => cell === '');
  return isUnnumbered || isAside || cells.reference === text ? text : undefined;
}

function startSection({ sections, faults, columns }: Gathering, title: string, row: number): void {
  if (sections.at(-1)?.title === title) return;
  if (title.length > MAX_LINE_LENGTH) {
    faults.push({
      kind: 'longLine',
      row,
      ...placeOf(columns, 'section'),
      length: title.length,
      most: MAX_LINE_LENGTH,
    });
  }
  sections.push({ row, title: title.slice(0, MAX_LINE_LENGTH).trim(), questions: [] });
}

function addQuestion(all: Gathering, cells: Cells, row: number): void {
  const { columns, faults } = all;
  if (all.sections.length === 0) startSection(all, UNNAMED_SECTION, row);
  const fault = (meaning: SetMeaning, found: FaultWords): void => {
    faults.push({ row, ...placeOf(columns, meaning), ...found });
  };
  noteReference(all, cells.reference, row);
  noteChoices(all, cells.choices, row);
  const weight = readWeight(cells.weight);
  if (weight === undefined) fault('weight', { kind: 'weight', found: cells.weight });
  const notApplicable = readYesNo(cells.notApplicable);
  if (notApplicable === undefined) {
    fault('notApplicable', { kind: 'notApplicable', found: cells.notApplicable });
  }
  const long = LINES.filter((meaning) => cells[meaning].length > MAX_LINE_LENGTH);
  for (const meaning of long) {
    fault(meaning, { kind: 'longLine', length: cells[meaning].length, most: MAX_LINE_LENGTH });
  }
  // What a line cannot hold is not lost: the whole of it stands in the guidance.
  const guidance = joinLines([...long.map((meaning) => cells[meaning]), cells.guidance]);
  all.sections.at(-1)?.questions.push({
    row,
    reference: shorten(cells.reference),
    title: shorten(cells.title),
    question: shorten(cells.question === '' ? cells.title : cells.question),
    guidance: cutText(all, guidance, row),
    evidence: readLines(cells.evidence),
    weight: weight ?? 1,
    notApplicableAllowed: notApplicable ?? true,
  });
}

/** What has to fit in a line. */
const LINES = ['reference', 'title', 'question'] as const;

type FaultWords =
  | { readonly kind: 'weight' | 'notApplicable'; readonly found: string }
  | { readonly kind: 'longLine'; readonly length: number; readonly most: number };

/** More guidance or evidence of the question above, as where the question's cell is merged. */
function goOn(all: Gathering, cells: Cells, row: number): void {
  const questions = all.sections.at(-1)?.questions;
  const last = questions?.at(-1);
  const words = joinLines([cells.reference, cells.guidance]);
  const aside = joinLines([cells.weight, cells.choices, cells.notApplicable]);
  if (questions === undefined || last === undefined) {
    const found = joinLines([words, cells.evidence, aside]);
    if (found !== '') all.faults.push({ kind: 'noQuestion', row, found });
    return;
  }
  if (aside !== '') all.faults.push({ kind: 'noQuestion', row, found: aside });
  if (words === '' && cells.evidence === '') return;
  all.continued.push(row);
  questions[questions.length - 1] = {
    ...last,
    guidance: cutText(all, joinLines([last.guidance, words]), row),
    evidence: [...last.evidence, ...readLines(cells.evidence)],
  };
}

function noteReference({ rowByReference, faults, columns }: Gathering, text: string, row: number) {
  if (text === '') return;
  const first = rowByReference.get(text.toLowerCase());
  if (first === undefined) rowByReference.set(text.toLowerCase(), row);
  else {
    const place = placeOf(columns, 'reference');
    faults.push({ kind: 'sameReference', row, ...place, reference: text, first });
  }
}

/** A template has one scale: the first one the sheet names. */
function noteChoices(all: Gathering, text: string, row: number): void {
  if (text === '') return;
  const choices = readChoices(text);
  const place = placeOf(all.columns, 'choices');
  const isScale = choices.length >= 2 && choices.length <= MOST_POINTS;
  if (!isScale) all.faults.push({ kind: 'noChoices', row, ...place, found: text });
  else if (all.choices.length === 0) all.choices = choices;
  else if (all.choices.join('\n').toLowerCase() !== choices.join('\n').toLowerCase()) {
    all.faults.push({ kind: 'otherChoices', row, ...place });
  }
}

function cutText({ faults, columns }: Gathering, text: string, row: number): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const place = placeOf(columns, 'guidance');
  faults.push({ kind: 'longText', row, ...place, length: text.length, most: MAX_TEXT_LENGTH });
  return text.slice(0, MAX_TEXT_LENGTH);
}

/** A section that is named again further down is one section. */
function joinSections(sections: Gathering['sections']): readonly SetSection[] {
  const byTitle = new Map<string, SetQuestion[]>();
  for (const { title, questions } of sections) {
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...questions]);
  }
  return [...byTitle].map(([title, questions]) => ({ title, questions }));
}

function pickCells(row: readonly string[], columns: SetColumns): Cells {
  const cell = (meaning: SetMeaning): string => {
    const column = columns[meaning];
    return column === undefined ? '' : (row[column] ?? '').trim();
  };
  return {
    section: cell('section'),
    reference: cell('reference'),
    title: cell('title'),
    question: cell('question'),
    guidance: cell('guidance'),
    evidence: cell('evidence'),
    weight: cell('weight'),
    choices: cell('choices'),
    notApplicable: cell('notApplicable'),
  };
}

function placeOf(columns: SetColumns, meaning: SetMeaning): { readonly column?: number } {
  const column = columns[meaning];
  return column === undefined ? {} : { column };
}

function joinLines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** At the end of a word where there is one. */
function shorten(text: string): string {
  if (text.length <= MAX_LINE_LENGTH) return text;
  const cut = text.slice(0, MAX_LINE_LENGTH - 1);
  return `${cut.replace(/\s+\S*$/, '').trimEnd()}…`;
}
