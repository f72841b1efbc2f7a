import {
  agencySchema,
  editionSchema,
  optionSchema,
  sectorsFileSchema,
  type Agency,
  type Edition,
  type Sector,
  type TemplateOption,
} from '../domain/template/template-source.ts';
import { SECTORS_FILE } from './files.ts';
import { readFolder, readTopFile } from './template-files.ts';

/** What a template can be chosen by, without its questions. */
export type Choices = {
  /** By name. */
  readonly agencies: readonly Agency[];
  /** Newest first. */
  readonly editions: readonly Edition[];
  readonly sectors: readonly Sector[];
  readonly optionById: ReadonlyMap<string, TemplateOption>;
};

export async function loadChoices(): Promise<Choices> {
  const [agencies, editions, sectors, options] = await Promise.all([
    readFolder('agencies', agencySchema),
    readFolder('editions', editionSchema),
    readTopFile(SECTORS_FILE, sectorsFileSchema),
    readFolder('options', optionSchema),
  ]);
  return {
    agencies: [...agencies].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    editions: [...editions].sort((a, b) => b.published.localeCompare(a.published)),
    sectors,
    optionById: new Map(options.map((option) => [option.id, option])),
  };
}

export type SectorOfAgencies = { readonly sector: Sector; readonly agencies: readonly Agency[] };

/** The agencies under their headings; a heading with none is left out. */
export function groupBySector({
  agencies,
  sectors,
}: Pick<Choices, 'agencies' | 'sectors'>): readonly SectorOfAgencies[] {
  return sectors
    .map((sector) => ({
      sector,
      agencies: agencies.filter((agency) => agency.sector === sector.id),
    }))
    .filter((group) => group.agencies.length > 0);
}
