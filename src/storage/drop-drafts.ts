import type { AuditId } from '../domain/audit/audit.ts';

/**
 * How the keys of kept drafts begin. The audit's id follows, where there is one. Apart from the
 * rest of drafts, so that the first page, which deletes audits, loads no more than it needs.
 */
export const DRAFT_PREFIX = 's11-draft ';

/** Forgets all forms of an audit that were left half-filled, as when it is erased. */
export function dropDraftsOf(auditId: AuditId): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${DRAFT_PREFIX}${auditId} `)) localStorage.removeItem(key);
    }
  } catch {
    // Refused: then no draft was kept either.
  }
}
