import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { listBuiltFiles, versionOf } from '../../src/commands/build/service-worker.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const HASH_IN_NAME = /-([\w-]{8})\.\w+$/;
const TEXTS = /\.(html|js|css|json|webmanifest)$/;

/**
 * The built app again as a newer version of it, in a folder of its own: every file whose name has
 * its content's hash in it has another name, so that nothing of the version before would be found.
 */
export function makeNextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 's11-next-'));
  cpSync(DIST, folder, { recursive: true });
  const renames = renamesIn(readdirSync(join(folder, 'assets')));
  const before = versionOf(JSON.stringify(listBuiltFiles(DIST)));
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!TEXTS.test(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const renamed = [...renames, [before, turn(before)] as const].reduce(
      (left, [from, to]) => left.replaceAll(from, to),
      text,
    );
    if (renamed !== text) writeFileSync(join(folder, path), renamed);
  }
  for (const [from, to] of renames) {
    renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
  }
  return folder;
}

function renamesIn(names: readonly string[]): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const hash = HASH_IN_NAME.exec(name)?.[1];
    return hash === undefined ? [] : [[name, name.replace(hash, turn(hash))] as const];
  });
}

function turn(text: string): string {
  const middle = text.length / 2;
  return text.slice(middle) + text.slice(0, middle);
}
