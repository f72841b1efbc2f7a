import {
  findHeadingRow,
  guessColumns,
  type ColumnsByMeaning,
  type HeadingWords,
} from '../shared/guess-columns.ts';

/** What a column of a partnership's own list of questions may hold. */
export const SET_MEANINGS = [
  'section',
  'reference',
  'title',
  'question',
  'guidance',
  'evidence',
  'weight',
  'choices',
  'notApplicable',
] as const;
export type SetMeaning = (typeof SET_MEANINGS)[number];

export const SET_WORDS: Readonly<Record<SetMeaning, string>> = {
  section: 'Section or standard',
  reference: 'Reference or number',
  title: 'Short title',
  question: 'Question',
  guidance: 'Guidance: what good looks like',
  evidence: 'Evidence to look for',
  weight: 'Weight',
  choices: 'Answers to choose from',
  notApplicable: 'Whether it may not apply',
};

export type SetColumns = ColumnsByMeaning<SetMeaning>;

/** Words in the headings of audit tools that partnerships keep in spreadsheets. */
const HEADING_WORDS: HeadingWords<SetMeaning> = [
  ['weight', ['weight', 'weighting', 'weights']],
  ['choices', ['choices', 'options', 'scale', 'answers', 'responses', 'ratings']],
  ['notApplicable', ['na', 'apply', 'applies', 'applicable', 'applicability']],
  ['evidence', ['evidence', 'documents', 'examples', 'sources']],
  [
    'guidance',
    ['guidance', 'expectation', 'expectations', 'expected', 'notes', 'description', 'good', 'help'],
  ],
  ['reference', ['ref', 'reference', 'no', 'number', 'id', 'code']],
  ['section', ['section', 'theme', 'standard', 'area', 'domain', 'category', 'group', 'topic']],
  ['title', ['title', 'heading', 'name']],
  ['question', ['question', 'questions', 'requirement', 'statement', 'criteria', 'criterion']],
];

/** The row of headings, from 0; `undefined` when no row has two that are known. */
export function findSetHeadings(rows: readonly (readonly string[])[]): number | undefined {
  return findHeadingRow(rows.slice(0, 50).map(spell), HEADING_WORDS);
}

/** What each column seems to hold by its heading. */
export function guessSetColumns(headings: readonly string[]): SetColumns {
  return guessColumns(spell(headings), HEADING_WORDS);
}

/** "N/A" is one word. */
function spell(headings: readonly string[]): readonly string[] {
  return headings.map((heading) => heading.replace(/\bn\/a\b/gi, 'NA'));
}
