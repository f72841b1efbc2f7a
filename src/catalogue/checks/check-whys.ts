import { listModuleIds } from './check-references.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';

/** Whether each agency gives its own reasons where a module asks for them, and no others. */
export function checkWhys(sources: ParsedSources): readonly TemplateFault[] {
  const { agencies, moduleById, optionById, whyByAgency } = sources;
  return agencies.flatMap((agency) => {
    const file = `why/${agency.id}.json`;
    const modules = listModuleIds(agency, optionById).flatMap((id) => moduleById.get(id) ?? []);
    const asked = new Set(
      modules.flatMap(({ questions }) => questions.map(({ id }) => String(id))),
    );
    const why = whyByAgency.get(agency.id) ?? {};
    const wanted = modules
      .filter((module) => module.whyByAgency === true)
      .flatMap(({ questions }) => questions.map(({ id }) => String(id)));
    return [
      ...Object.keys(why)
        .filter((id) => !asked.has(id))
        .map((id) => ({ file, path: id, reason: 'this agency is not asked such a question' })),
      ...[...new Set(wanted)]
        .filter((id) => !(id in why))
        .map((id) => ({ file, path: id, reason: 'why it is asked of this agency is not said' })),
    ];
  });
}
