import { depthSchema, type Agency, type Depth } from '../domain/template/template-source.ts';

/** Paths inside `audit-templates/`. */
export const STANDARDS_FILE = 'standards.json';
export const SCALE_FILE = 'scales/four-point.json';

export type Selection = {
  readonly edition: string;
  readonly depth: Depth;
  readonly options: readonly string[];
};

/** Every template an agency offers, without and with all its conditional parts. */
export function listSelections(agency: Agency): readonly Selection[] {
  const allOptions = agency.options.map(({ id }) => id);
  const optionSets = allOptions.length === 0 ? [[]] : [[], allOptions];
  return Object.keys(agency.editions).flatMap((edition) =>
    depthSchema.options
      .filter((depth) => agency.depths[depth] !== undefined)
      .flatMap((depth) => optionSets.map((options) => ({ edition, depth, options }))),
  );
}

/** `agencies/police.json` is named `police`. */
export function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.json$/, '');
}
