import {
  findHeadingRow as findHeadings,
  guessColumns as guessByWords,
  type ColumnsByMeaning,
  type HeadingWords,
} from '../shared/guess-columns.ts';

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

export type ColumnMap = ColumnsByMeaning<ColumnMeaning>;

/**
 * Words that stand in the headings of the audit tools of partnerships, by what the column holds;
 * the first meaning with a word in a heading has it.
 */
const HEADING_WORDS: HeadingWords<ColumnMeaning> = [
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

/** The row of headings, from 0; `undefined` when no row has two that are known. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number | undefined {
  return findHeadings(rows, HEADING_WORDS);
}

/** What each column seems to hold by its heading. */
export function guessColumns(headings: readonly string[]): ColumnMap {
  return guessByWords(headings, HEADING_WORDS);
}
