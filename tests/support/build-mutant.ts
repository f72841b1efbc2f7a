import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, type InlineConfig, type Plugin } from 'vite';

import { oneChange, type Change } from './one-change.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type BuiltFolder = {
  readonly folder: string;
  readonly remove: () => void;
};

/** The whole app with one change in it, built as it would be released but for how it looks. */
export function buildMutant(change: Change): Promise<BuiltFolder> {
  return buildInto({
    configFile: join(ROOT, 'vite.config.ts'),
    plugins: [oneChange(change), WITHOUT_LOOKS],
  });
}

/** Half of a build goes into its styles, by which no mutant is found out. */
const WITHOUT_LOOKS: Plugin = {
  name: 'without-looks',
  enforce: 'pre',
  load: (id) => (id.endsWith('.scss') ? '' : undefined),
};

/** Builds into a folder that goes with the test. */
export async function buildInto(config: InlineConfig): Promise<BuiltFolder> {
  const folder = mkdtempSync(join(tmpdir(), 's11-build-'));
  const kept = process.env['NODE_ENV'];
  // The test runner's own "test" would build React for development.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      root: ROOT,
      logLevel: 'error',
      ...config,
      build: { ...config.build, outDir: relative(ROOT, folder), emptyOutDir: true },
    });
  } finally {
    process.env['NODE_ENV'] = kept;
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
