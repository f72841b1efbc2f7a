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
export async function buildTabs(change?: Change): Promise<BuiltFolder> {
  const changes = change === undefined ? STILL : [...STILL, change];
  const built = await buildInto({
    configFile: false,
    publicDir: false,
    plugins: changes.map(oneChange),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      lib: {
        entry: join(ROOT, 'tests/support/tab-bundle.tsx'),
        formats: ['es'],
        fileName: () => 'tab.js',
      },
    },
  });
  writeFileSync(
    join(built.folder, 'index.html'),
    '<!doctype html><title>Tab</title><script type="module" src="./tab.js"></script>',
  );
  return built;
}
