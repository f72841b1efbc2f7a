import * as z from 'zod/mini';

import {
  composeTemplate,
  type CompositionProblem,
  type TemplateSources,
} from '../domain/template/compose-template.ts';
import { must } from '../domain/shared/must.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import { standardsFileSchema } from '../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  whyFileSchema,
  type Agency,
  type Edition,
} from '../domain/template/template-source.ts';
import { scaleSchema, type Template } from '../domain/template/template.ts';
import { SCALE_FILE, STANDARDS_FILE, nameOf, type Selection } from './files.ts';

/*
 * The bundled templates. Each file is a lazy chunk of its own, so an audit of one agency loads that
 * agency's questions and the modules it shares, and no others.
 */

type Loader = () => Promise<unknown>;

const ROOT = '../../audit-templates/';
const editionFiles = import.meta.glob('../../audit-templates/editions/*.json', {
  import: 'default',
});
const agencyFiles = import.meta.glob('../../audit-templates/agencies/*.json', {
  import: 'default',
});
const moduleFiles = import.meta.glob('../../audit-templates/modules/*.json', { import: 'default' });
const whyFiles = import.meta.glob('../../audit-templates/why/*.json', { import: 'default' });
const commonFiles = import.meta.glob(
  ['../../audit-templates/standards.json', '../../audit-templates/scales/*.json'],
  { import: 'default' },
);

export type CatalogueProblem =
  { readonly kind: 'noSuchAgency'; readonly agencies: readonly string[] } | CompositionProblem;

/** The kinds of agency there are templates for, by name. */
export async function listAgencies(): Promise<readonly Agency[]> {
  const agencies = await Promise.all(
    Object.values(agencyFiles).map(async (load) => z.parse(agencySchema, await load())),
  );
  return agencies.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The bundled editions of the guidance, newest first. */
export async function listEditions(): Promise<readonly Edition[]> {
  const editions = await Promise.all(
    Object.values(editionFiles).map(async (load) => z.parse(editionSchema, await load())),
  );
  return editions.sort((a, b) => b.published.localeCompare(a.published));
}

/** Loads what the template needs and composes it; the problem names what there is instead. */
export async function loadTemplate(
  agencyId: string,
  selection: Selection,
): Promise<Result<Template, CatalogueProblem>> {
  const loadAgency = agencyFiles[`${ROOT}agencies/${agencyId}.json`];
  if (loadAgency === undefined) {
    return fail({ kind: 'noSuchAgency', agencies: Object.keys(agencyFiles).map(nameOf) });
  }
  const agency = z.parse(agencySchema, await loadAgency());
  const loadEdition = editionFiles[`${ROOT}editions/${selection.edition}.json`];
  if (loadEdition === undefined || agency.editions[selection.edition] === undefined) {
    return fail({ kind: 'noSuchEdition', editions: Object.keys(agency.editions) });
  }
  const edition = z.parse(editionSchema, await loadEdition());
  return composeTemplate(await loadSources(agency, edition), selection);
}

async function loadSources(agency: Agency, edition: Edition): Promise<TemplateSources> {
  const moduleIds = new Set([
    ...Object.values(agency.depths).flatMap(({ modules }) => modules),
    ...agency.options.flatMap(({ modules }) => modules),
  ]);
  const [standards, scale, why, ...modules] = await Promise.all([
    loadCommon(STANDARDS_FILE),
    loadCommon(SCALE_FILE),
    whyFiles[`${ROOT}why/${agency.id}.json`]?.() ?? {},
    ...[...moduleIds].map((id) => mustLoad(moduleFiles[`${ROOT}modules/${id}.json`], id)),
  ]);
  return {
    agency,
    edition,
    why: z.parse(whyFileSchema, why),
    standards: z.parse(standardsFileSchema, standards),
    scale: z.parse(scaleSchema, scale),
    moduleById: new Map(
      modules.map((module) => z.parse(moduleSchema, module)).map((module) => [module.id, module]),
    ),
  };
}

function loadCommon(file: string): Promise<unknown> {
  return mustLoad(commonFiles[`${ROOT}${file}`], file);
}

function mustLoad(load: Loader | undefined, what: string): Promise<unknown> {
  return must(load, what)();
}
