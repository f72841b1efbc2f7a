import {
  composeTemplate,
  type CompositionProblem,
  type TemplateSources,
} from '../domain/template/compose-template.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import { standardsFileSchema } from '../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  optionSchema,
  whyFileSchema,
  type Agency,
  type Edition,
} from '../domain/template/template-source.ts';
import { scaleSchema, type Template } from '../domain/template/template.ts';
import { SCALE_FILE, STANDARDS_FILE, nameOf, type Selection } from './files.ts';
import { listNames, mustReadFile, readFile, readTopFile } from './template-files.ts';

export type CatalogueProblem =
  { readonly kind: 'noSuchAgency'; readonly agencies: readonly string[] } | CompositionProblem;

/** Loads what the template needs and composes it; the problem names what there is instead. */
export async function loadTemplate(
  agencyId: string,
  selection: Selection,
): Promise<Result<Template, CatalogueProblem>> {
  const agency = await readFile('agencies', agencyId, agencySchema);
  if (agency === undefined) {
    return fail({ kind: 'noSuchAgency', agencies: await listNames('agencies') });
  }
  const edition = await readFile('editions', selection.edition, editionSchema);
  if (edition === undefined || agency.editions[selection.edition] === undefined) {
    return fail({ kind: 'noSuchEdition', editions: Object.keys(agency.editions) });
  }
  return composeTemplate(await loadSources(agency, edition), selection);
}

async function loadSources(agency: Agency, edition: Edition): Promise<TemplateSources> {
  const options = await Promise.all(
    agency.options.map((id) => mustReadFile('options', id, optionSchema)),
  );
  const moduleIds = new Set(
    [...Object.values(agency.depths), ...options].flatMap(({ modules }) => modules),
  );
  const [standards, scale, why, ...modules] = await Promise.all([
    readTopFile(STANDARDS_FILE, standardsFileSchema),
    mustReadFile('scales', nameOf(SCALE_FILE), scaleSchema),
    readFile('why', agency.id, whyFileSchema),
    ...[...moduleIds].map((id) => mustReadFile('modules', id, moduleSchema)),
  ]);
  return {
    agency,
    edition,
    why: why ?? {},
    standards,
    scale,
    moduleById: byId(modules),
    optionById: byId(options),
  };
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
