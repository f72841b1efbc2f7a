import type { Plugin } from 'vite';

import { checkSources, type TemplateFault } from '../../catalogue/check-sources.ts';
import { readTemplateFiles } from './read-template-files.ts';

/** Fails the build when a template has a fault, naming file, path and reason of each. */
export function checkedTemplates(folder: string): Plugin {
  return {
    name: 'checked-templates',
    apply: 'build',
    buildStart() {
      const { jsonByFile, faults } = readTemplateFiles(folder);
      const found = faults.length > 0 ? faults : checkSources(jsonByFile);
      if (found.length > 0) {
        this.error(`Templates have faults:\n${found.map(formatFault).join('\n')}`);
      }
    },
  };
}

/** `audit-templates/modules/police.json, police.s11.title: must not be empty` */
export function formatFault({ file, path, reason }: TemplateFault): string {
  return `audit-templates/${file}${path === '' ? '' : `, ${path}`}: ${reason}`;
}
