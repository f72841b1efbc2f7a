import { splitWords } from '../shared/has-words.ts';

/** What a column of last year's spreadsheet may hold. */
export const COLUMN_MEANINGS = [
  'reference',
  'question',
  'rating',
  'narrative',
  'impact',
  'evidence',
  'action',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

export const COLUMN_WORDS: Readonly<Record<ColumnMeaning, string>> = {
  reference: 'Reference or number',
  question: 'Question or standard',
  rating: 'Rating',
  narrative: 'Your arrangements (comments)',
  impact: 'Difference made for children',
  evidence: 'Evidence',
  action: 'Action',
};

/** A column by its place from 0; a meaning that no column has is left out. */
export type ColumnMap = Partial<Readonly<Record<ColumnMeaning, number>>>;

/**
 * Words that stand in the headings of the audit tools of partnerships, by what the column holds;
 * the first meaning with a word in a heading has it.
 */
const HEADING_WORDS: readonly (readonly [ColumnMeaning, readonly string[]])[] = [
  ['rating', ['rating', 'rag', 'score', 'grade', 'judgement', 'judgment', 'met', 'compliance']],
  ['action', ['action', 'actions', 'improvement', 'plan', 'next']],
  ['impact', ['impact', 'outcome', 'outcomes', 'difference']],
  ['evidence', ['evidence', 'documents', 'document', 'attachments', 'link', 'links']],
  [
    'narrative',
    ['comment', 'comments', 'narrative', 'response', 'answer', 'commentary', 'arrangements', 'how'],
  ],
  ['reference', ['ref', 'reference', 'no', 'number', 'id', 'item']],
  ['question', ['question', 'standard', 'requirement', 'statement', 'criteria', 'indicator']],
];

/** The first rows in which headings are looked for: above them stand a title and instructions. */
const HEADING_DEPTH = 25;

/**
 * The row of headings, from 0: among the first rows the one in which most meanings are recognised,
 * and of those with as many the first. `undefined` when no row has two.
 */
export function findHeadingRow(rows: readonly (readonly string[])[]): number | undefined {
  const found = rows.slice(0, HEADING_DEPTH).map((row) => Object.keys(guessColumns(row)).length);
  const most = Math.max(0, ...found);
  return most < 2 ? undefined : found.indexOf(most);
}

/** What each column seems to hold by its heading; the first column of a meaning has it. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  const map: Partial<Record<ColumnMeaning, number>> = {};
  headings.forEach((heading, column) => {
    // A heading is short; a sentence that holds the word "evidence" is an instruction.
    if (heading.length > 80) return;
    const meaning = guessMeaning(splitWords(heading));
    if (meaning !== undefined && map[meaning] === undefined) map[meaning] = column;
  });
  return map;
}

function guessMeaning(words: readonly string[]): ColumnMeaning | undefined {
  return HEADING_WORDS.find(([, known]) => words.some((word) => known.includes(word)))?.[0];
}
