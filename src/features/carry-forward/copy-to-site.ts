import { auditIdSchema, type AuditDetails, type AuditId } from '../../domain/audit/audit.ts';
import { planCarry } from '../../domain/carry/plan-carry.ts';
import { toBrought } from '../../domain/carry/to-brought.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { succeed, type Result } from '../../domain/shared/result.ts';
import type { AddProblem } from '../../storage/add-audit-rows.ts';
import { startWithBrought } from '../../storage/carried.ts';
import { newId } from '../../storage/new-id.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** Starts an audit of another site of the organisation, with all that stands in this one. */
export async function copyToSite(
  { audit, template }: StoredAudit,
  scorecard: Scorecard,
  site: { readonly site: string; readonly preparedBy: string },
): Promise<Result<AuditId, AddProblem | WriteProblem>> {
  const id = auditIdSchema.parse(newId());
  const plan = planCarry(scorecard, template, []);
  const started = await startWithBrought(
    {
      id,
      template,
      details: toDetails(audit.details, site),
      isSample: audit.isSample,
      now: new Date(),
    },
    toBrought(scorecard, plan, 'site', new Set()),
  );
  return started.ok ? succeed(id) : started;
}

/** Who takes part and which places it covers is each site's own; the rest is the organisation's. */
function toDetails(
  details: AuditDetails,
  { site, preparedBy }: { readonly site: string; readonly preparedBy: string },
): AuditDetails {
  const copied: AuditDetails = { ...details, site: site.trim(), preparedBy: preparedBy.trim() };
  delete copied.people;
  delete copied.sitesCovered;
  return copied;
}
