import { listOptions, type TemplateSources } from '../domain/template/compose-template.ts';
import { depthSchema, type Depth } from '../domain/template/template-source.ts';

/** Paths inside `audit-templates/`. */
export const STANDARDS_FILE = 'standards.json';
export const SECTORS_FILE = 'sectors.json';
export const PUBLISHED_FILE = 'published.json';
export const DUTIES_FILE = 'duties.json';
export const SCALE_FILE = 'scales/four-point.json';

export type Selection = {
  readonly edition: string;
  readonly depth: Depth;
  readonly options: readonly string[];
};

/** Every template an agency offers, without and with all its conditional parts. */
export function listSelections(
  sources: Pick<TemplateSources, 'agency' | 'optionById'>,
): readonly Selection[] {
  const { agency } = sources;
  return Object.keys(agency.editions).flatMap((edition) => {
    const allOptions = listOptions(sources, edition).map(({ id }) => id);
    const optionSets = allOptions.length === 0 ? [[]] : [[], allOptions];
    return depthSchema.options
      .filter((depth) => agency.depths[depth] !== undefined)
      .flatMap((depth) => optionSets.map((options) => ({ edition, depth, options })));
  });
}

/** `agencies/police.json` is named `police`. */
export function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.json$/, '');
}
