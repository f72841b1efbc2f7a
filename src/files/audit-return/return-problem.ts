import type { OtherLook } from '../guard/file-look.ts';

/** What a file that is no return may be instead; some of these have a door of their own. */
export type OtherFile = Exclude<OtherLook, 'return' | 'sealed' | 'sealedWithPassphrase' | 'utf16'>;

/** Why a file cannot be read as a return. */
export type ReturnProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limit: 'fileBytes' | 'records'; readonly most: number }
  /** Objects and lists inside one another, beyond any return. */
  | { readonly kind: 'tooDeep'; readonly most: number }
  /** One field holds more characters than any of ours. */
  | { readonly kind: 'tooLong'; readonly where: string; readonly most: number }
  | { readonly kind: 'notAReturn'; readonly looksLike: OtherFile }
  /** Sealed with age: to be opened by whoever holds the key. */
  | { readonly kind: 'encrypted' }
  /** Text in another encoding than UTF-8, as some editors save it. */
  | { readonly kind: 'otherEncoding' }
  /** Begins as a return does, and does not end as one. */
  | { readonly kind: 'incomplete' }
  /** `where`: the path of what is wrong, `text`, `json`, or a key that stands twice. */
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'newerVersion'; readonly found: number }
  /** The browser could not read it. */
  | { readonly kind: 'unreadableFile'; readonly reason: string };
