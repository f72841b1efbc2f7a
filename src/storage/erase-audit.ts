import type { AuditId } from '../domain/audit/audit.ts';
import { EMPTY_DEVICE } from '../domain/device/device-rows.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { whenDeletionNoted } from './journal/when-noted.ts';
import { replaceAudits, type ReplaceProblem } from './replace-audits.ts';

/**
 * Deletes an audit with its histories and attachments, damaged rows too, and its template when no
 * other audit needs it. `safetyCopy` says whether it is kept aside for thirty days, so that a slip
 * can be undone. The browser may leave remnants on the disk, in files below its database,
 * until the site's data is cleared.
 */
export async function eraseAudit(
  auditId: AuditId,
  { safetyCopy }: { readonly safetyCopy: boolean },
  now: Date,
): Promise<Result<undefined, ReplaceProblem>> {
  const erased = await replaceAudits(
    {
      auditIds: [auditId],
      rows: EMPTY_DEVICE,
      unreadable: [],
      why: safetyCopy ? 'erase' : false,
    },
    now,
  );
  if (!erased.ok) return erased;
  await whenDeletionNoted();
  return succeed(undefined);
}
