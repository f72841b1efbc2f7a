import type { AuditId } from '../../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { loadSampleAudit } from '../../catalogue/sample/sample-audit.ts';
import { putAudit } from '../../storage/audits.ts';
import { newId } from '../../storage/new-id.ts';

/** Puts the fictional sample audit on this device; the problem is a sentence to show. */
export async function openSample(): Promise<Result<AuditId, string>> {
  const now = new Date();
  const { audit, template } = await loadSampleAudit(now, newId);
  const stored = await putAudit(audit, template, now);
  if (stored.ok) return succeed(audit.id);
  return fail(
    stored.problem.kind === 'full'
      ? 'There is not enough space on this device. Nothing has been changed. Delete files you no longer need from it, then try again.'
      : `The browser could not store it (${stored.problem.kind}). Nothing has been changed. Reload the page and try again.`,
  );
}
