import type { TableSort } from '../../components/table-column.ts';
import {
  NO_FILTER,
  NOBODY,
  type QuestionFilter,
  type RatingChoice,
} from '../../domain/scoring/filter-questions.ts';
import { standardIdSchema } from '../../domain/template/standard.ts';

/** What the table shows and in which order, as its address says it. */
export type TableView = { readonly filter: QuestionFilter; readonly sort: TableSort };

/** The order of the template. */
export const FIRST_SORT: TableSort = { key: 'question', direction: 'ascending' };

export const SORT_KEYS = ['question', 'rating', 'status', 'evidence', 'actions', 'changed'];

/** Reads an address; what it says and nobody knows is passed over. */
export function parseView(search: URLSearchParams): TableView {
  const standard = standardIdSchema.safeParse(search.get('standard'));
  const isComplete = parseClaim(search.get('completed'));
  const hasEvidence = parseClaim(search.get('evidence'));
  const hasAction = parseClaim(search.get('actions'));
  const assignedTo = search.get('assigned');
  const isToConfirm = parseClaim(search.get('carried'));
  const key = search.get('sort') ?? '';
  return {
    filter: {
      ...NO_FILTER,
      words: search.get('words') ?? '',
      ratings: [...new Set(search.getAll('rating').flatMap(parseRating))],
      isMust: search.get('must') === 'yes',
      ...(standard.success ? { standard: standard.data } : {}),
      ...(isComplete === undefined ? {} : { isComplete }),
      ...(hasEvidence === undefined ? {} : { hasEvidence }),
      ...(hasAction === undefined ? {} : { hasAction }),
      ...(isMark(assignedTo) ? { assignedTo } : {}),
      ...(isToConfirm === undefined ? {} : { isToConfirm }),
    },
    sort: SORT_KEYS.includes(key)
      ? { key, direction: search.get('order') === 'descending' ? 'descending' : 'ascending' }
      : FIRST_SORT,
  };
}

/** The address of a view; what it does not ask for is left out. */
export function formatView({ filter, sort }: TableView): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') search.append(name, value);
  };
  put('words', filter.words);
  put('standard', filter.standard);
  for (const rating of filter.ratings) put('rating', String(rating));
  put('completed', formatClaim(filter.isComplete));
  put('evidence', formatClaim(filter.hasEvidence));
  put('actions', formatClaim(filter.hasAction));
  put('assigned', filter.assignedTo);
  put('carried', formatClaim(filter.isToConfirm));
  put('must', filter.isMust ? 'yes' : undefined);
  if (sort.key !== FIRST_SORT.key || sort.direction !== FIRST_SORT.direction) {
    put('sort', sort.key);
    put('order', sort.direction === 'descending' ? 'descending' : undefined);
  }
  return search;
}

function isMark(text: string | null): text is string {
  return text === NOBODY || /^[0-9a-f]{8}$/u.test(text ?? '');
}

export function parseClaim(text: string | null): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

export function formatClaim(claim: boolean | undefined): 'yes' | 'no' | undefined {
  return claim === undefined ? undefined : claim ? 'yes' : 'no';
}

/** Only digits are a rating: an empty text must never become 0, which is the worst. */
export function parseRating(text: string): readonly RatingChoice[] {
  if (text === 'unanswered' || text === 'notApplicable') return [text];
  return /^(1?\d|20)$/u.test(text) ? [Number(text)] : [];
}
