import type { WriteProblem } from './storage-problem.ts';

/** What the status line may say: "saved" only after the transaction is complete. */
export type SaveState =
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'notSaved'; readonly problem: WriteProblem; readonly retry: () => void };
