import { composeStandards, listOptions } from '../domain/template/compose-template.ts';
import { standardsFileSchema } from '../domain/template/standard.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  optionSchema,
  whyFileSchema,
  type TemplateModule,
} from '../domain/template/template-source.ts';
import { scaleSchema, type Template } from '../domain/template/template.ts';
import { nameOf, SCALE_FILE, STANDARDS_FILE } from './files.ts';
import { mustReadFile, readFile, readFolder, readTopFile } from './template-files.ts';

/** Bundled questions that can be added to a template as one, worded for its kind of organisation. */
export type BundledPart = {
  readonly id: string;
  readonly title: string;
  /** Who should switch it on; nothing for a mere group of questions. */
  readonly about: string;
  /** Of a conditional part of this kind of organisation. */
  readonly optionId?: string;
  readonly standards: Template['standards'];
  readonly points: number;
};

/** The conditional parts of a kind of organisation, then every group of questions there is. */
export async function loadParts(
  agencyId: string,
  editionId: string,
): Promise<readonly BundledPart[]> {
  const agency = await readFile('agencies', agencyId, agencySchema);
  const edition = await readFile('editions', editionId, editionSchema);
  if (agency?.editions[editionId] === undefined || edition === undefined) return [];
  const [modules, options, standards, scale, why] = await Promise.all([
    readFolder('modules', moduleSchema),
    readFolder('options', optionSchema),
    readTopFile(STANDARDS_FILE, standardsFileSchema),
    mustReadFile('scales', nameOf(SCALE_FILE), scaleSchema),
    readFile('why', agencyId, whyFileSchema),
  ]);
  const moduleById = new Map(modules.map((module) => [module.id, module]));
  const optionById = new Map(options.map((option) => [option.id, option]));
  const sources = { agency, edition, standards, moduleById, why: why ?? {} };
  const points = scale.points.length;
  return [
    ...listOptions({ agency, optionById }, editionId).map((option) => ({
      id: `option ${option.id}`,
      title: option.title,
      about: option.about,
      optionId: option.id,
      standards: composeStandards(sources, option.modules),
      points,
    })),
    ...leaveOutVariants(modules).map(({ id, title }) => ({
      id: `module ${id}`,
      title,
      about: '',
      standards: composeStandards(sources, [id]),
      points,
    })),
  ].filter((part) => part.standards.length > 0);
}

/**
 * Some groups ask in plainer words what a larger one asks under the same ids: to switch one of them
 * off would leave out the other's questions.
 */
function leaveOutVariants(modules: readonly TemplateModule[]): readonly TemplateModule[] {
  const idsOf = ({ questions }: TemplateModule): readonly string[] => questions.map(({ id }) => id);
  return modules.filter((module) => {
    const larger = modules.filter(({ questions }) => questions.length > module.questions.length);
    const known = new Set(larger.flatMap(idsOf));
    return !idsOf(module).every((id) => known.has(id));
  });
}
