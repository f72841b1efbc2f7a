import { must } from '../../domain/shared/must.ts';
import { composeTemplate } from '../../domain/template/compose-template.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import { listSelections, type Selection } from '../files.ts';
import type { ParsedSources } from './parse-sources.ts';

/** Every template an agency offers, without and with all its parts; references must be sound. */
export function composeAll(sources: ParsedSources, agency: Agency): readonly Template[] {
  return listSelections({ ...sources, agency }).map((selection) =>
    compose(sources, agency, selection),
  );
}

function compose(sources: ParsedSources, agency: Agency, selection: Selection): Template {
  const edition = must(
    sources.editions.find(({ id }) => id === selection.edition),
    `edition ${selection.edition}`,
  );
  const why = sources.whyByAgency.get(agency.id) ?? {};
  const composed = composeTemplate({ ...sources, agency, edition, why }, selection);
  if (!composed.ok) throw new Error(`composing ${agency.id}: ${composed.problem.kind}`);
  return composed.value;
}
