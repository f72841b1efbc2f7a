import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkPublished, publish } from '../catalogue/checks/check-published.ts';
import { PUBLISHED_FILE } from '../catalogue/files.ts';
import { formatFault } from './build/checked-templates.ts';
import { loadSources } from './build/load-sources.ts';

const FOLDER = 'audit-templates';

/**
 * Adds each template that has no entry yet to the list of published ones. Returns 1, and names
 * them, when some differ from what was published under their version: those need a new version.
 */
export function run(): number {
  const sources = loadSources(FOLDER);
  const published = publish(sources);
  writeFileSync(join(FOLDER, PUBLISHED_FILE), `${JSON.stringify(published, null, 2)}\n`);
  const changed = checkPublished({ ...sources, published });
  process.stdout.write(changed.map((fault) => `${formatFault(fault)}\n`).join(''));
  return changed.length === 0 ? 0 : 1;
}
