import { fileURLToPath } from 'node:url';

import { readTemplateFiles } from '../../src/commands/build/read-template-files.ts';

export const TEMPLATE_FOLDER = fileURLToPath(new URL('../../audit-templates', import.meta.url));

/** The parsed JSON of every bundled template file, by its path in `audit-templates/`. */
export function readBundledFiles(): ReadonlyMap<string, unknown> {
  return readTemplateFiles(TEMPLATE_FOLDER).jsonByFile;
}
