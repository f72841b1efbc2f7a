import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildInto, ROOT, type BuiltFolder } from './build-mutant.ts';
import { oneChange, type Change } from './one-change.ts';

const AUTOSAVE = 'src/features/answer-question/autosave.ts';

/** Typing never rests of itself: a rest is a step of the harness, so that each run is the same. */
const STILL: readonly Change[] = [
  { file: AUTOSAVE, find: 'REST_MS = 400;', put: 'REST_MS = 86_400_000;' },
  { file: AUTOSAVE, find: 'LONGEST_WAIT_MS = 1_000;', put: 'LONGEST_WAIT_MS = 86_400_000;' },
];

/** A page that is a tab of the app without its screens; with one change in it when it is a mutant. */
export function buildTabs(change?: Change): Promise<BuiltFolder> {
  return buildPage(
    'tests/support/tab-bundle.tsx',
    change === undefined ? STILL : [...STILL, change],
  );
}

/** A page that runs this script, built as the app is. */
export async function buildPage(
  entry: string,
  changes: readonly Change[] = [],
): Promise<BuiltFolder> {
  const built = await buildInto({
    base: './',
    configFile: false,
    publicDir: false,
    plugins: changes.map(oneChange),
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      target: 'es2022',
      lib: { entry: join(ROOT, entry), formats: ['es'], fileName: () => 'tab.js' },
    },
  });
  writeFileSync(
    join(built.folder, 'index.html'),
    '<!doctype html><title>Tab</title><script type="module" src="./tab.js"></script>',
  );
  return built;
}
