import { must } from '../../domain/shared/must.ts';
import { composeTemplate } from '../../domain/template/compose-template.ts';
import type { Agency } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import { listSelections, type Selection } from '../files.ts';
import type { ParsedSources } from './parse-sources.ts';

type TemplatesByAgency = Map<Agency, readonly Template[]>;

/** Several checks look at every template of the same sources; each is composed once. */
const composed = new WeakMap<ParsedSources, TemplatesByAgency>();

/** Every template an agency offers, without and with all its parts; references must be sound. */
export function composeAll(sources: ParsedSources, agency: Agency): readonly Template[] {
  const byAgency = composed.get(sources) ?? new Map<Agency, readonly Template[]>();
  composed.set(sources, byAgency);
  const templates =
    byAgency.get(agency) ??
    listSelections({ ...sources, agency }).map((selection) => compose(sources, agency, selection));
  byAgency.set(agency, templates);
  return templates;
}

function compose(sources: ParsedSources, agency: Agency, selection: Selection): Template {
  const edition = must(
    sources.editions.find(({ id }) => id === selection.edition),
    `edition ${selection.edition}`,
  );
  const why = sources.whyByAgency.get(agency.id) ?? {};
  const result = composeTemplate({ ...sources, agency, edition, why }, selection);
  if (!result.ok) throw new Error(`composing ${agency.id}: ${result.problem.kind}`);
  return result.value;
}
