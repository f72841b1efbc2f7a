import { crosswalkSchema, listSteps, type CrosswalkStep } from '../domain/template/crosswalk.ts';
import type { LibraryQuestion } from '../domain/template/find-questions.ts';
import {
  moduleSchema,
  type Agency,
  type Depth,
  type TemplateModule,
} from '../domain/template/template-source.ts';
import type { Choices } from './choices.ts';
import { readFile, readFolder } from './template-files.ts';

/** One template in which a question stands, so that it can be gone to. */
export type AskedBy = {
  readonly agency: Agency;
  readonly edition: string;
  readonly depth: Depth;
  readonly parts: readonly string[];
};

/** Every question of every module, with the kinds of agency that are asked it in their newest edition. */
export async function loadLibrary(choices: Choices): Promise<readonly LibraryQuestion<AskedBy>[]> {
  const modules = await readFolder('modules', moduleSchema);
  return modules.flatMap((module) => {
    const places = choices.agencies.flatMap((agency) => findPlaces(agency, module, choices));
    return module.questions.map((question) => ({
      question,
      places: places.flatMap((place) => {
        const edition = choices.editions.find(
          ({ id }) => id in place.agency.editions && id in question.editions,
        );
        return edition === undefined ? [] : [{ ...place, edition: edition.id }];
      }),
    }));
  });
}

/** The crosswalk question by question; none between editions that have no crosswalk. */
export async function loadSteps(from: string, to: string): Promise<readonly CrosswalkStep[]> {
  const crosswalk = await readFile('crosswalks', `${from}-${to}`, crosswalkSchema);
  return crosswalk === undefined ? [] : listSteps(crosswalk);
}

/** The shallowest depth of the agency that has the module, or the part that brings it in. */
function findPlaces(
  agency: Agency,
  { id }: TemplateModule,
  { optionById }: Choices,
): readonly Omit<AskedBy, 'edition'>[] {
  const depths = (['lite', 'standard', 'full'] as const).filter(
    (depth) => agency.depths[depth] !== undefined,
  );
  const depth = depths.find((one) => agency.depths[one]?.modules.includes(id));
  if (depth !== undefined) return [{ agency, depth, parts: [] }];
  const part = agency.options.find((option) => optionById.get(option)?.modules.includes(id));
  const main = depths.find((one) => one !== 'lite') ?? depths[0];
  return part === undefined || main === undefined ? [] : [{ agency, depth: main, parts: [part] }];
}
