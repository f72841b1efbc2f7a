import { auditIdSchema, type AuditId } from '../../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { depthSchema } from '../../domain/template/template-source.ts';
import { loadTemplate } from '../../catalogue/catalogue.ts';
import { startAudit } from '../../storage/audits.ts';
import { newId } from '../../storage/new-id.ts';
import { toDetails } from './details-form.ts';
import type { StartForm } from './start-form.ts';

/** Composes the template and stores a new, empty audit; the problem is a sentence to show. */
export async function createAudit(form: StartForm): Promise<Result<AuditId, string>> {
  const loaded = await loadTemplate(form.agency, {
    edition: form.edition,
    depth: depthSchema.parse(form.depth),
    options: form.parts,
  });
  if (!loaded.ok) {
    return fail('There are no questions for this choice. Choose another edition or depth.');
  }
  const id = auditIdSchema.parse(newId());
  const stored = await startAudit({
    id,
    template: loaded.value,
    details: toDetails(form),
    isSample: false,
    now: new Date(),
  });
  if (stored.ok) return succeed(id);
  return fail(
    stored.problem.kind === 'full'
      ? 'There is not enough space on this device. Nothing has been changed. Delete files you no longer need from it, then try again.'
      : `The browser could not store it (${stored.problem.kind}). What you entered is still on this page. Try again.`,
  );
}
