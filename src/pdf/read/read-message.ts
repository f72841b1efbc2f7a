import type { Extraction, PageComparison } from '../extract-return.ts';

export type ReadOrder =
  | { readonly kind: 'extract'; readonly bytes: Uint8Array }
  | { readonly kind: 'compare'; readonly one: Uint8Array; readonly other: Uint8Array };

export type ReadReply =
  | { readonly kind: 'extracted'; readonly extraction: Extraction }
  | { readonly kind: 'compared'; readonly comparison: PageComparison };
