import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { hashRun, listRuns, packHashes } from './hash-runs.ts';

/**
 * Makes the fixture of the copying guard from a folder of source texts, which are not part of the
 * repository: `node src/commands/run.mjs source-runs <folder> <out-file>`.
 */
export function run(args: readonly string[]): number {
  const [folder, out] = args;
  if (folder === undefined || out === undefined) {
    process.stderr.write('Usage: node src/commands/run.mjs source-runs <folder> <out-file>\n');
    return 2;
  }
  const hashes = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => listRuns(readFileSync(join(folder, name), 'utf8')).map(hashRun));
  writeFileSync(out, packHashes(hashes));
  return 0;
}
