import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as z from 'zod/mini';

import { nameOf } from '../../catalogue/files.ts';

type ChunkGroup = {
  readonly name: string | ((id: string) => string | null);
  /** What the build calls a group whose names are found. */
  readonly debugName?: string;
  readonly test?: RegExp;
  readonly tags?: ['$initial'];
  readonly minShareCount?: number;
};

/**
 * Which modules come as one file. Each file of the build is fetched and kept by itself at the first
 * visit, so small ones that go together are put together. The first group that fits a module takes
 * it, with what it imports.
 */
export function chunkGroups(templates: string): ChunkGroup[] {
  return [
    // What every page needs comes as one file: cut up, it weighs 2 kB more.
    { name: 'app', tags: ['$initial'] },
    { name: 'offline-app', test: /[\\/]src[\\/]offline[\\/](offline-app|trusted-address)\.ts$/ },
    {
      name: nameTemplateChunks(templates),
      debugName: 'templates',
      test: /[\\/]audit-templates[\\/]/,
    },
    ...SHARED_PARTS.map(({ name, test }) => ({ name, test, minShareCount: 2 })),
    { name: 'notices', test: NOTICES },
    { name: nameFeature, debugName: 'features', test: FEATURES_OF_PAGES },
  ];
}

/** What several lazy pages share, in the parts in which it is needed. */
const SHARED_PARTS = [
  { name: 'rows', test: /[\\/](node_modules[\\/]zod|src[\\/](domain|storage))[\\/]/ },
  { name: 'forms', test: /[\\/]node_modules[\\/](react-hook-form|@hookform)[\\/]/ },
  { name: 'catalogue', test: /[\\/]src[\\/]catalogue[\\/]/ },
  { name: 'parts', test: /[\\/]src[\\/](components|app|features|items)[\\/]/ },
] as const;

/**
 * What is told of audits on any page. Who has an audit has the last backup told, and with it comes
 * all the rest, before it is needed. Not the words for a failed save: they say what they need.
 */
const NOTICES =
  /[\\/](ask-to-keep|backup-reminder|connection-notices|explain-fault|last-backup|linked-file-line|removed-list|update-notice)\.tsx?$/;

/** Whoever opens one page of such a feature opens the others. */
const FEATURES_OF_PAGES =
  /[\\/]features[\\/](all-questions|audit-overview|audit-setup|history|newer-data|registers|compare-audits|ask-colleague|carry-forward|sign-off|handover|spreadsheet|read-back|create-return|read-return|import-returns|moderate|round|round-report|own-templates|give-back|feedback)[\\/]/;

function nameFeature(id: string): string | null {
  return FEATURES_OF_PAGES.exec(id)?.[1] ?? null;
}

const usesModules = z.object({ modules: z.array(z.string()) });
const agencyShape = z.object({
  depths: z.record(z.string(), usesModules),
  options: z.array(z.string()),
});

/** These have a module of their own that holds them all. */
const CHOICES = ['agencies', 'editions', 'options'];

/** As many kinds of agency as make a module one that nearly every audit asks. */
const MANY = 10;

/**
 * A kind of agency loads its own questions and reasons as one file, what nearly all are asked as
 * another, and the few it shares with some by the first of those: a twentieth more than it needs.
 */
export function nameTemplateChunks(folder: string): (id: string) => string | null {
  const agenciesByModule = listAgenciesByModule(folder);
  return (id) => {
    const [kind, file] = id.replaceAll('\\', '/').split('/').slice(-2);
    if (kind === 'why') return nameOf(file ?? '');
    if (kind === 'crosswalks' || CHOICES.includes(kind ?? '')) return null;
    if (kind !== 'modules') return 'standards';
    const [first, ...others] = agenciesByModule.get(nameOf(file ?? '')) ?? [];
    if (first === undefined || others.length === 0) return first ?? null;
    return others.length < MANY ? `shared-${first}` : 'shared';
  };
}

/** By module, the kinds of agency that can be asked it, in the order of the alphabet. */
function listAgenciesByModule(folder: string): ReadonlyMap<string, readonly string[]> {
  const agenciesByModule = new Map<string, Set<string>>();
  for (const file of readdirSync(join(folder, 'agencies')).sort()) {
    const agency = agencyShape.parse(readJson(folder, 'agencies', file));
    const options = agency.options.map((id) =>
      usesModules.parse(readJson(folder, 'options', `${id}.json`)),
    );
    for (const module of [...Object.values(agency.depths), ...options].flatMap(
      (use) => use.modules,
    ))
      agenciesByModule.set(module, (agenciesByModule.get(module) ?? new Set()).add(nameOf(file)));
  }
  return new Map([...agenciesByModule].map(([module, agencies]) => [module, [...agencies]]));
}

function readJson(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}
