import type * as z from 'zod/mini';

import { isDeleted } from './connection.ts';
import { DRAFT_PREFIX } from './drop-drafts.ts';
import { fromKept, toKept } from './lock/sealer.ts';

/**
 * Keeps a form that is open and not yet saved, at each change of it, so that leaving the page or
 * losing it loses no words. The key of an audit's form begins with the audit's id, by which
 * `dropDraftsOf` finds it. `localStorage` may refuse: then the form is as safe as the page.
 */
export function keepDraft(key: string, draft: unknown): void {
  if (isDeleted()) return;
  try {
    localStorage.setItem(DRAFT_PREFIX + key, toKept(JSON.stringify(draft)));
  } catch {
    // Full or refused: the words are still in the open form.
  }
}

/** The form as it was left, or `undefined` when none was left or it cannot be read. */
export function readDraft<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  try {
    const kept = fromKept(localStorage.getItem(DRAFT_PREFIX + key));
    const parsed = schema.safeParse(JSON.parse(kept ?? 'null'));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets a form that was saved or given up. */
export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(DRAFT_PREFIX + key);
  } catch {
    // Refused: the form would be offered again, and can be given up again.
  }
}
