import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as z from 'zod/mini';

import { must } from '../domain/shared/must.ts';

const OUT = 'public/third-party-licences.txt';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.optional(z.string()),
});

/** The package carries no licence file; this is the notice of its repository. */
const KNOWN: Readonly<Record<string, string>> = {
  'govuk-frontend':
    'The MIT License (MIT)\n\nCopyright (c) 2017 Crown Copyright (Government Digital Service)',
};

/** Writes the licences of everything the built app carries, which travel with it. */
export function run(): number {
  writeFileSync(OUT, composeLicences('.'));
  process.stdout.write(`Written: ${OUT}\n`);
  return 0;
}

/** The licence texts of the runtime packages, by name, as they stand in `node_modules`. */
export function composeLicences(root: string): string {
  const { dependencies } = z.parse(
    z.object({ dependencies: z.record(z.string(), z.string()) }),
    readJson(join(root, 'package.json')),
  );
  return Object.keys(dependencies)
    .sort()
    .map((name) => describePackage(join(root, 'node_modules', name)))
    .join(`\n\n${'='.repeat(80)}\n\n`);
}

function describePackage(folder: string): string {
  const { name, version, license } = z.parse(packageSchema, readJson(join(folder, 'package.json')));
  const texts = readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|notice)/i.test(entry))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : must(KNOWN[name], `licence of ${name}`);
  return `${name} ${version} (${license ?? 'licence below'})\n\n${text}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
