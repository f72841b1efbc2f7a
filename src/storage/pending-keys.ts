import type { AuditId } from '../domain/audit/audit.ts';

/**
 * How the keys of words kept aside begin; the audit's id follows. Apart from the rest of them, so
 * that the first page, which asks whether there are any, loads no more than it needs.
 */
export const PENDING_PREFIX = 's11-pending ';

/** The keys of all words kept aside, readable or not. */
export function listPendingKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PENDING_PREFIX));
  } catch {
    return [];
  }
}

/** Forgets one kept answer, whichever tab kept it. */
export function dropPending({ key }: { readonly key: string }): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Refused: it will be offered again, and replaying it twice changes nothing.
  }
}

/** Forgets all that was kept for an audit, as when it is erased. */
export function dropPendingOf(auditId: AuditId): void {
  for (const key of listPendingKeys()) {
    if (key.startsWith(`${PENDING_PREFIX}${auditId} `)) dropPending({ key });
  }
}
