import type { ReactElement } from 'react';

import { RatingTag } from '../components/rating-tag.tsx';
import { SummaryList, type SummaryListRow } from '../components/summary-list.tsx';
import type { FeedbackContent, FeedbackQuestion } from '../domain/feedback/feedback.ts';
import { findAgreedRating, toSlot } from '../domain/feedback/rating-words.ts';
import { partTags } from '../domain/moderation/barriers.ts';
import { toRatingStanding } from '../domain/report/rating-standing.ts';

type FeedbackSaidProps = {
  readonly said: FeedbackQuestion;
  readonly scale: FeedbackContent['scale'];
};

/** What a partnership says of one answer: the rating, why, its comment. */
export function FeedbackSaid({ said: question, scale }: FeedbackSaidProps): ReactElement {
  const { self, said, comment, tags } = question;
  const { issues, barriers } = partTags(tags);
  const row = (key: string, value: string): readonly SummaryListRow[] =>
    value.trim() === ''
      ? []
      : [{ key, value: <div className="s11-kept-words">{value.trim()}</div> }];
  return (
    <SummaryList
      rows={[
        // The agreed rating is the agency’s own where it was agreed with.
        ...(said.kind === 'agreed'
          ? []
          : [{ key: 'Your rating', value: <Rating slot={toSlot(self, scale)} /> }]),
        ...(said.kind === 'nothing'
          ? []
          : [
              {
                key: 'Agreed rating',
                value: <Rating slot={toSlot(findAgreedRating(question), scale)} />,
              },
            ]),
        ...('reason' in said
          ? row(said.kind === 'changed' ? 'Why it differs' : 'You are asked', said.reason)
          : []),
        ...row('Comment', comment),
        ...row('It is about', issues.join(', ')),
        ...row('Barriers to working together', barriers.join(', ')),
      ]}
    />
  );
}

function Rating({ slot }: { readonly slot: ReturnType<typeof toSlot> }): ReactElement {
  return <RatingTag label={slot.label} {...toRatingStanding(slot)} />;
}

/** In a few words, for headings and lists. */
export function describeSaid({ said }: FeedbackQuestion): string {
  switch (said.kind) {
    case 'agreed':
      return 'Rating agreed';
    case 'changed':
      return 'Rated differently';
    case 'challenged':
      return 'Think again';
    case 'nothing':
      return 'Comment';
  }
}
