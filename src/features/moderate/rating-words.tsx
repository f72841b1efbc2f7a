import type { ReactElement } from 'react';

import { RatingTag } from '../../components/rating-tag.tsx';
import type {
  ModeratedRating,
  Moderation,
  Moderator,
  Verdict,
} from '../../domain/moderation/moderation.ts';
import { findDecision, type Decision, type Rating } from '../../domain/moderation/find-decision.ts';
import type { Scale } from '../../domain/picture/count-in.ts';
import type { StoredModeration } from '../../storage/moderations.ts';

type AnyRating = Rating | { readonly kind: 'open' };

export function nameRating(rating: AnyRating, { labels }: Scale): string {
  switch (rating.kind) {
    case 'rated':
      return labels[rating.rating] ?? 'A rating this scale does not have';
    case 'notApplicable':
      return 'Not applicable';
    case 'unanswered':
      return 'Not answered';
    case 'open':
      return 'Not agreed yet';
  }
}

export function RatingWord({
  rating,
  scale,
}: {
  readonly rating: AnyRating;
  readonly scale: Scale;
}): ReactElement {
  const label = nameRating(rating, scale);
  if (rating.kind === 'rated') {
    const share = rating.rating / Math.max(1, scale.labels.length - 1);
    return <RatingTag kind="rated" share={share} label={label} />;
  }
  return (
    <RatingTag
      kind={rating.kind === 'notApplicable' ? 'notApplicable' : 'unanswered'}
      label={label}
    />
  );
}

export function nameModerated(rating: ModeratedRating, scale: Scale): string {
  return rating === 'notApplicable'
    ? 'Not applicable'
    : nameRating({ kind: 'rated', rating }, scale);
}

/** A decision in a few words. */
export function nameDecision(decision: Decision, scale: Scale): string {
  switch (decision.kind) {
    case 'undecided':
      return 'Not decided';
    case 'unfinished':
      return decision.of === 'challenge' ? 'Challenge without a reason' : 'Change not finished';
    case 'clash':
      return 'Two moderators differ';
    case 'agreed':
      return 'Agreed';
    case 'challenged':
      return 'Challenged';
    case 'changed':
      return `Changed to ${nameModerated(decision.to, scale)}`;
  }
}

/** The same of what is stored, with its reason. */
export function nameModeration(moderation: Moderation, scale: Scale): string {
  const decision = findDecision(moderation);
  const words = nameDecision(decision, scale);
  return 'reason' in decision ? `${words}. ${decision.reason}` : words;
}

/** What a moderator chose, finished or not, with its reason. */
export function sayVerdict(verdict: Verdict, scale: Scale): string {
  const reason = 'reason' in verdict && verdict.reason !== '' ? `. ${verdict.reason}` : '';
  switch (verdict.kind) {
    case 'agree':
      return 'Agree';
    case 'undecided':
      return 'No decision';
    case 'challenge':
      return `Challenge${reason}`;
    case 'change':
      return `Change to ${verdict.rating === undefined ? '(no rating chosen)' : nameModerated(verdict.rating, scale)}${reason}`;
  }
}

export function nameModerator({ moderatorById }: StoredModeration, id: string): string {
  for (const [known, moderator] of moderatorById) if (known === id) return wordsOf(moderator);
  return 'another moderator';
}

export function wordsOf({ name, role }: Moderator): string {
  if (name === '') return role;
  return role === '' ? name : `${name}, ${role}`;
}
