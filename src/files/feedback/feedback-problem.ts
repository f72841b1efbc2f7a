import type { OtherLook } from '../guard/file-look.ts';

/** Why a file cannot be read as feedback. */
export type FeedbackProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly most: number }
  /** Objects and lists inside one another, beyond any feedback. */
  | { readonly kind: 'tooDeep'; readonly most: number }
  | { readonly kind: 'notFeedback'; readonly looksLike: OtherLook }
  /** Begins as feedback does, and does not end as it. */
  | { readonly kind: 'incomplete' }
  /** `where`: the path of what is wrong, `text`, `hash` or a key that stands twice. */
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'newerVersion'; readonly found: number }
  /** The browser could not read it. */
  | { readonly kind: 'unreadableFile'; readonly reason: string };
