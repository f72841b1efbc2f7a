import type {
  Agency,
  SourceQuestion,
  TemplateOption,
} from '../../domain/template/template-source.ts';
import type { ParsedSources } from './parse-sources.ts';
import type { TemplateFault } from './template-fault.ts';

/** Every name in a file that should be another file's: editions, modules and agencies. */
export function checkReferences(sources: ParsedSources): readonly TemplateFault[] {
  const editionIds = new Set(sources.editions.map(({ id }) => String(id)));
  const agencyIds = new Set(sources.agencies.map(({ id }) => String(id)));
  return [
    ...sources.agencies.flatMap((agency) => checkAgency(agency, editionIds, sources)),
    ...[...sources.optionById.values()].flatMap((option) =>
      checkOption(option, editionIds, sources),
    ),
    ...[...sources.moduleById.values()].flatMap(({ id, questions }) =>
      questions.flatMap((question) => checkQuestion(question, `modules/${id}.json`, editionIds)),
    ),
    ...[...sources.whyByAgency.keys()]
      .filter((id) => !agencyIds.has(id))
      .map((id) => ({ file: `why/${id}.json`, path: '', reason: `there is no agency ${id}` })),
  ];
}

/** The ids of all modules that some depth or option of the agency asks. */
export function listModuleIds(
  agency: Agency,
  optionById: ReadonlyMap<string, TemplateOption>,
): readonly string[] {
  const options = agency.options.flatMap((id) => optionById.get(id) ?? []);
  return [...Object.values(agency.depths), ...options].flatMap(({ modules }) => modules);
}

function checkAgency(
  agency: Agency,
  editionIds: ReadonlySet<string>,
  { moduleById, optionById, sectors }: ParsedSources,
): readonly TemplateFault[] {
  const file = `agencies/${agency.id}.json`;
  const leftOut = (agency.leftOut ?? []).flatMap(({ editions = [] }) => editions);
  return [
    ...Object.keys(agency.editions)
      .filter((id) => !editionIds.has(id))
      .map((id) => toMissingEdition(file, 'editions', id)),
    ...leftOut
      .filter((id) => !editionIds.has(id))
      .map((id) => toMissingEdition(file, 'leftOut', id)),
    ...(sectors.some(({ id }) => id === agency.sector)
      ? []
      : [{ file, path: 'sector', reason: `there is no sector ${agency.sector}` }]),
    ...agency.options
      .filter((id) => !optionById.has(id))
      .map((id) => ({ file, path: 'options', reason: `there is no option ${id}` })),
    ...Object.values(agency.depths)
      .flatMap(({ modules }) => modules)
      .filter((id) => !moduleById.has(id))
      .map((id) => ({ file, path: 'modules', reason: `there is no module ${id}` })),
  ];
}

function checkOption(
  { id, editions = [], modules }: TemplateOption,
  editionIds: ReadonlySet<string>,
  { moduleById }: ParsedSources,
): readonly TemplateFault[] {
  const file = `options/${id}.json`;
  return [
    ...editions
      .filter((edition) => !editionIds.has(edition))
      .map((edition) => toMissingEdition(file, 'editions', edition)),
    ...modules
      .filter((module) => !moduleById.has(module))
      .map((module) => ({ file, path: 'modules', reason: `there is no module ${module}` })),
  ];
}

function checkQuestion(
  { id, editions, guidance = [] }: SourceQuestion,
  file: string,
  editionIds: ReadonlySet<string>,
): readonly TemplateFault[] {
  const isUnknown = (edition: string) => !editionIds.has(edition);
  return [
    ...Object.keys(editions)
      .filter(isUnknown)
      .map((edition) => toMissingEdition(file, `${id}.editions`, edition)),
    ...guidance.flatMap((entry) =>
      entry.editions
        .filter(isUnknown)
        .map((edition) => toMissingEdition(file, `${id}.guidance.${entry.id}.editions`, edition)),
    ),
  ];
}

function toMissingEdition(file: string, path: string, edition: string): TemplateFault {
  return { file, path, reason: `there is no edition ${edition}` };
}
