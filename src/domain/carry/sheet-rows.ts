import { splitWords } from '../shared/has-words.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../shared/limits.ts';
import { formatPlace, type QuestionId, type Template } from '../template/template.ts';
import type { BroughtAnswer } from './brought.ts';
import type { ColumnMap, ColumnMeaning } from './sheet-columns.ts';

/** One row of last year's spreadsheet that says something. */
export type SheetRow = {
  /** As the spreadsheet program counts, from 1. */
  readonly number: number;
  readonly cells: Readonly<Record<ColumnMeaning, string>>;
};

/** The question of today a row seems to answer, and by what that was found. */
export type Guess = { readonly questionId: QuestionId; readonly by: 'reference' | 'words' };

/** So much of the words of a row and of a question must be the same to be held for one. */
const ENOUGH_ALIKE = 0.34;

/** Words that stand in every question and tell none from another. */
const COMMON = new Set(
  'a an and are as at be by children child for from has have how in is it its of on or our that the their there they this to we where which who with you your'.split(
    ' ',
  ),
);

/** The rows below the headings that say more than which question they are of. */
export function listSheetRows(
  rows: readonly (readonly string[])[],
  headingRow: number,
  columns: ColumnMap,
): readonly SheetRow[] {
  return rows.flatMap((row, place) => {
    if (place <= headingRow) return [];
    const cells = readCells(row, columns);
    const { reference, question, ...said } = cells;
    const isHeading = Object.values(said).every((text) => text === '');
    return isHeading || reference + question === '' ? [] : [{ number: place + 1, cells }];
  });
}

function readCells(
  row: readonly string[],
  columns: ColumnMap,
): Readonly<Record<ColumnMeaning, string>> {
  const cell = (meaning: ColumnMeaning): string => {
    const column = columns[meaning];
    return column === undefined ? '' : (row[column] ?? '').trim();
  };
  return {
    reference: cell('reference'),
    question: cell('question'),
    rating: cell('rating'),
    narrative: cell('narrative'),
    impact: cell('impact'),
    evidence: cell('evidence'),
    action: cell('action'),
  };
}

/**
 * The question of the template each row seems to answer: by the question's id, else by the words
 * they have in common. A place such as "4.3" is another question in another set, so it says nothing.
 */
export function guessQuestions(
  template: Template,
  rows: readonly SheetRow[],
): ReadonlyMap<number, Guess> {
  const known = listAsked(template);
  const found = new Map<number, Guess>();
  for (const { number, cells } of rows) {
    const guess = guessQuestion(known, cells);
    if (guess !== undefined) found.set(number, guess);
  }
  return found;
}

type Asked = { readonly id: QuestionId; readonly words: ReadonlySet<string> };

function guessQuestion(
  known: readonly Asked[],
  { reference, question }: SheetRow['cells'],
): Guess | undefined {
  const named = known.find(({ id }) => id === reference.toLowerCase());
  if (named !== undefined) return { questionId: named.id, by: 'reference' };
  const words = toWords(`${question} ${/\p{L}{3}/u.test(reference) ? reference : ''}`);
  if (words.size === 0) return undefined;
  let best: { readonly id: QuestionId; readonly alike: number } | undefined;
  for (const asked of known) {
    const alike = measureLikeness(words, asked.words);
    if (alike >= ENOUGH_ALIKE && alike > (best?.alike ?? 0)) best = { id: asked.id, alike };
  }
  return best === undefined ? undefined : { questionId: best.id, by: 'words' };
}

function listAsked(template: Template): readonly Asked[] {
  return template.standards.flatMap(({ questions }) =>
    questions.map(({ id, title, question }) => ({ id, words: toWords(`${title} ${question}`) })),
  );
}

function toWords(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).filter((word) => !COMMON.has(word)));
}

/** The share of the shorter one's words that the longer one has, from 0 to 1. */
function measureLikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  // A row of a word or two is found in half of all questions.
  if (fewer.size < 3) return 0;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size;
}

/** `4.3 References are checked`: how a question is chosen from a list, one name for each. */
export function nameQuestions(template: Template): ReadonlyMap<string, QuestionId> {
  return new Map(
    template.standards.flatMap(({ questions }, standard) =>
      questions.map(({ id, title }, place): [string, QuestionId] => [
        `${formatPlace(standard, place)} ${title}`,
        id,
      ]),
    ),
  );
}

/**
 * The rows as answers to be brought, each with all its words: a reference or a rating that is longer
 * than a line stands with the comments. `fileId` and the row's number make the id, so that the same
 * file brought again adds nothing.
 */
export function toBroughtAnswers(
  rows: readonly SheetRow[],
  questionByRow: ReadonlyMap<number, QuestionId>,
  fileId: string,
): readonly BroughtAnswer[] {
  return rows.map(({ number, cells }) => {
    const questionId = questionByRow.get(number);
    const [title, question] = splitLong(cells.question);
    const long = [cells.reference, cells.rating].filter(isLong);
    const isNamed = cells.reference !== '' && !isLong(cells.reference);
    return {
      id: `${fileId} row ${number}`,
      isStart: questionId !== undefined,
      reference: isNamed ? cells.reference : `Row ${number}`,
      title,
      question,
      rating: isLong(cells.rating) ? '' : cells.rating,
      naReason: '',
      narrative: [...long, cells.narrative].join('\n').trim().slice(0, MAX_TEXT_LENGTH),
      impact: cells.impact.slice(0, MAX_TEXT_LENGTH),
      evidence: cells.evidence.slice(0, MAX_TEXT_LENGTH),
      action: cells.action.slice(0, MAX_TEXT_LENGTH),
      ...(questionId === undefined ? {} : { questionId, change: 'byHand' as const }),
    };
  });
}

function isLong(cell: string): boolean {
  return cell.length > MAX_LINE_LENGTH;
}

/** A question is named by its first words; the whole of it stands beside. */
function splitLong(question: string): readonly [string, string] {
  if (question.length <= 120) return [question, question];
  return [`${question.slice(0, 119).trimEnd()}…`, question.slice(0, MAX_TEXT_LENGTH)];
}
