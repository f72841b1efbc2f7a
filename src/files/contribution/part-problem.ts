import type { OtherLook } from '../guard/file-look.ts';

/** Why a file cannot be read as a part of an audit. */
export type PartProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly most: number }
  | { readonly kind: 'notAPart'; readonly looksLike: OtherLook }
  /** Objects and lists inside one another, beyond any part. */
  | { readonly kind: 'tooDeep'; readonly most: number }
  /** Begins as a part does, and does not end as one. */
  | { readonly kind: 'incomplete' }
  /** `where`: the path of what is wrong, `text`, `hash` or a key that stands twice. */
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'newerVersion'; readonly found: number }
  /** The browser could not read it. */
  | { readonly kind: 'unreadableFile'; readonly reason: string };
