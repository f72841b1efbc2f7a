import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { TemplateFault } from '../../catalogue/checks/template-fault.ts';
import { findDuplicateKeys } from '../../domain/shared/find-duplicate-keys.ts';

export type TemplateFiles = {
  readonly jsonByFile: ReadonlyMap<string, unknown>;
  /** Files that are not JSON, or that say something twice; they are left out of the others. */
  readonly faults: readonly TemplateFault[];
};

/** For authors; the catalogue does not load it. */
const README = 'README.md';

/** Reads every file below a folder, by its path relative to it with forward slashes. */
export function readTemplateFiles(folder: string): TemplateFiles {
  const jsonByFile = new Map<string, unknown>();
  const faults: TemplateFault[] = [];
  for (const file of listFiles(folder)) {
    const read = readTemplateFile(folder, file);
    if (read.faults.length === 0) jsonByFile.set(file, read.json);
    faults.push(...read.faults);
  }
  return { jsonByFile, faults };
}

/** All files but the README and what an editor or system hides beside them, such as `.DS_Store`. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .filter(({ name }) => name.endsWith('.json') || !name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => file !== README)
    .sort();
}

function readTemplateFile(
  folder: string,
  file: string,
): { readonly json: unknown; readonly faults: readonly TemplateFault[] } {
  const toFault = (reason: string, path = ''): TemplateFault => ({ file, path, reason });
  if (!file.endsWith('.json')) {
    return { json: undefined, faults: [toFault('the catalogue loads no file of this kind')] };
  }
  const text = readFileSync(join(folder, file), 'utf8');
  try {
    const json: unknown = JSON.parse(text);
    return {
      json,
      faults: findDuplicateKeys(text).map(({ path, key }) =>
        toFault(`the key "${key}" stands here twice`, path),
      ),
    };
  } catch (error) {
    return {
      json: undefined,
      faults: [toFault(error instanceof Error ? error.message : 'not JSON')],
    };
  }
}
