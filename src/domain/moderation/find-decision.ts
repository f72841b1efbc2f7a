import { listDistinct } from './merge-moderations.ts';
import type { ModeratedRating, Moderation, ModeratorId } from './moderation.ts';

/** How an answer stands with its moderators. */
export type Decision =
  | { readonly kind: 'undecided' }
  /** Begun: a challenge without its reason, a change without a reason or a rating. */
  | { readonly kind: 'unfinished'; readonly of: 'challenge' | 'change' }
  /** Two moderators decided differently, neither having seen the other's. */
  | { readonly kind: 'clash' }
  | ({ readonly kind: 'agreed' } & Author)
  | ({ readonly kind: 'challenged'; readonly reason: string } & Author)
  | ({ readonly kind: 'changed'; readonly to: ModeratedRating; readonly reason: string } & Author);

type Author = { readonly by: ModeratorId; readonly at: string };

export function findDecision(moderation: Moderation): Decision {
  const [written, ...others] = listDistinct(moderation.verdict);
  if (written === undefined) return { kind: 'undecided' };
  if (others.length > 0) return { kind: 'clash' };
  const { value, by, at } = written;
  switch (value.kind) {
    case 'undecided':
      return { kind: 'undecided' };
    case 'agree':
      return { kind: 'agreed', by, at };
    case 'challenge':
      return value.reason.trim() === ''
        ? { kind: 'unfinished', of: 'challenge' }
        : { kind: 'challenged', reason: value.reason, by, at };
    case 'change':
      return value.rating === undefined || value.reason.trim() === ''
        ? { kind: 'unfinished', of: 'change' }
        : { kind: 'changed', to: value.rating, reason: value.reason, by, at };
  }
}

/** A rating as one of three facts: the agency's own, a moderator's, the agreed one. */
export type Rating = { readonly kind: 'rated'; readonly rating: number } | NoRating;
type NoRating = { readonly kind: 'notApplicable' } | { readonly kind: 'unanswered' };

/** `open` while nothing is agreed. A decision of a rating the scale does not have agrees nothing. */
export function findAgreed(
  self: Rating,
  decision: Decision,
  points: number,
): Rating | { readonly kind: 'open' } {
  switch (decision.kind) {
    case 'agreed':
      return self;
    case 'changed':
      if (decision.to === 'notApplicable') return { kind: 'notApplicable' };
      return decision.to < points ? { kind: 'rated', rating: decision.to } : { kind: 'open' };
    case 'undecided':
    case 'unfinished':
    case 'clash':
    case 'challenged':
      return { kind: 'open' };
  }
}
