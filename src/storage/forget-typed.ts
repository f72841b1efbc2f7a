import type { AuditId } from '../domain/audit/audit.ts';
import { dropDraftsOf } from './drop-drafts.ts';
import { dropPendingOf } from './pending-keys.ts';

/**
 * Forgets what was half typed for audits that a worker has taken away: `localStorage` is out of a
 * worker's reach.
 */
export function forgetTypedOf(auditIds: readonly AuditId[]): void {
  for (const auditId of auditIds) {
    dropPendingOf(auditId);
    dropDraftsOf(auditId);
  }
}
