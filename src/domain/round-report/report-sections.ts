import { commentarySectionSchema, type CommentarySection } from '../moderation/commentary.ts';
import { SECTION_TITLES, type OverviewSectionId } from '../overview/overview-section.ts';

/** Where a partnership may write in its own words; the ids are in stored rows, and never change. */
export type WordsId = OverviewSectionId | 'summary' | 'board';

type WordsPlace = {
  readonly id: WordsId;
  readonly title: string;
  readonly hint: string;
};

/** In the order in which they stand in the overview. */
export const WORDS_PLACES: readonly WordsPlace[] = [
  {
    id: 'summary',
    title: 'Summary',
    hint: 'What this round shows, in your words. It stands below the headline numbers.',
  },
  {
    id: 'board',
    title: 'What the board is asked to do',
    hint: 'Decisions or help you need. It stands in the summary and in the board view, where about 60 words fit on the page.',
  },
  ...listSectionIds().map((id) => ({
    id,
    title: SECTION_TITLES[id],
    hint: 'Stands below the sentence that is computed from the numbers.',
  })),
];

export function listSectionIds(): readonly OverviewSectionId[] {
  return [
    'counted',
    'ratings',
    'weakest',
    'evidence',
    'not-applicable',
    'sectors',
    'change',
    'movement',
    'actions',
    'issues',
    'barriers',
  ];
}

export function toCommentarySection(id: WordsId): CommentarySection {
  return commentarySectionSchema.parse(id);
}

/** What was written, by place; places without words are not in it. */
export type OwnWords = ReadonlyMap<string, string>;

export function findWords(words: OwnWords, id: WordsId): string {
  return words.get(id)?.trim() ?? '';
}
