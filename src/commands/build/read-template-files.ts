import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TemplateFault } from '../../catalogue/check-sources.ts';

export type TemplateFiles = {
  readonly jsonByFile: ReadonlyMap<string, unknown>;
  /** Files that are not JSON at all. */
  readonly faults: readonly TemplateFault[];
};

/** Reads every JSON file below a folder, by its path relative to it with forward slashes. */
export function readTemplateFiles(folder: string): TemplateFiles {
  const jsonByFile = new Map<string, unknown>();
  const faults: TemplateFault[] = [];
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.json')) continue;
    const file = entry.replaceAll('\\', '/');
    try {
      jsonByFile.set(file, JSON.parse(readFileSync(join(folder, entry), 'utf8')));
    } catch (error) {
      faults.push({ file, path: '', reason: error instanceof Error ? error.message : 'not JSON' });
    }
  }
  return { jsonByFile, faults };
}
