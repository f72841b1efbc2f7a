import { listModuleIds } from './check-references.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';

/** A reason keyed by a question the agency is never asked would go unread. */
export function checkWhys({
  agencies,
  moduleById,
  whyByAgency,
}: ParsedSources): readonly TemplateFault[] {
  return agencies.flatMap((agency) => {
    const asked = new Set(
      listModuleIds(agency).flatMap((id) =>
        (moduleById.get(id)?.questions ?? []).map((question) => String(question.id)),
      ),
    );
    return Object.keys(whyByAgency.get(agency.id) ?? {})
      .filter((id) => !asked.has(id))
      .map((id) => ({
        file: `why/${agency.id}.json`,
        path: id,
        reason: 'this agency is not asked such a question',
      }));
  });
}
