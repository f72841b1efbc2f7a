import { writeFileSync } from 'node:fs';

import { loadSources } from './build/load-sources.ts';
import { writeCoverage } from './texts/write-coverage.ts';

const OUT = 'docs/coverage.md';

/** Writes the table of what every template covers: agency by edition by depth. */
export function run(): number {
  writeFileSync(OUT, writeCoverage(loadSources('audit-templates')));
  process.stdout.write(`Written: ${OUT}\n`);
  return 0;
}
