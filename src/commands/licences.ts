import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as z from 'zod/mini';

import { must } from '../domain/shared/must.ts';
import { MIT_PERMISSION } from './mit-permission.ts';

const OUT = 'public/third-party-licences.txt';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dependencies: z.optional(z.record(z.string(), z.string())) }),
  ),
});
type LockedPackages = z.infer<typeof lockSchema>['packages'];

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});
type Package = z.infer<typeof packageSchema>;

/** The package carries no licence file; this is the copyright line of its repository. */
const KNOWN: Readonly<Record<string, string>> = {
  'govuk-frontend': 'Copyright (c) 2017 Crown Copyright (Government Digital Service)',
};

/** Writes the licences of everything the built app carries, which travel with it. */
export function run(): number {
  writeFileSync(OUT, composeLicences('.'));
  process.stdout.write(`Written: ${OUT}\n`);
  return 0;
}

/** The licence texts of the packages the app carries, by name, as they stand in `node_modules`. */
export function composeLicences(root: string): string {
  return listCarried(root)
    .map((folder) => describePackage(join(root, folder)))
    .join(`\n\n${'='.repeat(80)}\n\n`);
}

/**
 * The folders of the runtime packages and of all they need in turn. Types never reach the browser.
 * Nor do the optional packages, all of them jsPDF's: `vite.config.ts` leaves them out of the build.
 */
function listCarried(root: string): readonly string[] {
  const { packages } = z.parse(lockSchema, readJson(join(root, 'package-lock.json')));
  const carried = new Set<string>();
  // The first, without a name, is the project itself.
  const asking = [''];
  for (const from of asking) {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      if (name.startsWith('@types/')) continue;
      const folder = findFolder(packages, from, name);
      if (!carried.has(folder)) asking.push(folder);
      carried.add(folder);
    }
  }
  return [...carried].sort();
}

/** Where node finds it: inside the package that asks for it or, failing that, further out. */
function findFolder(packages: LockedPackages, from: string, name: string): string {
  const folder = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[folder] !== undefined) return folder;
  if (from === '') throw new Error(`${name} is not in package-lock.json`);
  const outer = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')));
  return findFolder(packages, outer, name);
}

function describePackage(folder: string): string {
  const found = z.parse(packageSchema, readJson(join(folder, 'package.json')));
  const texts = readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|notice|copying)/i.test(entry))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : composeNotice(found);
  return `${found.name} ${found.version} (${found.license})\n\n${text}`;
}

/** For a package without a licence file: what its `package.json` says, with the text that means. */
function composeNotice({ name, license, author }: Package): string {
  const holder = typeof author === 'string' ? author : author?.name;
  const copyright = KNOWN[name] ?? `Copyright (c) ${must(holder, `author of ${name}`)}`;
  return license === 'MIT'
    ? `The MIT License (MIT)\n\n${copyright}\n\n${MIT_PERMISSION}`
    : `Licence: ${license}\n\n${copyright}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
