import * as z from 'zod/mini';

import { templateStepSchema } from './template-step.ts';

/** One change as the history keeps it: what leads back to the state before it. */
export const changeSchema = z.strictObject({
  format: z.literal('s11-own-template-change'),
  version: z.literal(1),
  kind: z.enum(['edit', 'undo', 'redo']),
  /** What was changed, as the history shows it. */
  what: z.string().check(z.maxLength(1_000)),
  /** It was made over a newer state of the same thing, in another tab. */
  isClash: z.boolean(),
  back: templateStepSchema,
});
export type OwnChange = z.infer<typeof changeSchema>;

type Told = { readonly kind: OwnChange['kind'] };

/**
 * What an undo and a redo would take back, after all changes, oldest first. An undo takes back the
 * last edit that stands; an edit after it makes it stand for good.
 */
export function findUndo<Change extends Told>(
  changes: readonly Change[],
): { readonly undo: Change | undefined; readonly redo: Change | undefined } {
  const done: Change[] = [];
  let undone: Change[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case 'edit':
        done.push(change);
        undone = [];
        break;
      case 'undo':
        done.pop();
        undone.push(change);
        break;
      case 'redo':
        undone.pop();
        done.push(change);
        break;
    }
  }
  return { undo: done.at(-1), redo: undone.at(-1) };
}
