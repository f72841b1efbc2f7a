import type { Plugin } from 'vite';

import { checkSources } from '../../catalogue/check-sources.ts';
import type { TemplateFault } from '../../catalogue/checks/template-fault.ts';
import { readTemplateFiles } from './read-template-files.ts';

/** Fails the build when a template has a fault, naming file, path and reason of each. */
export function checkedTemplates(folder: string): Plugin {
  return {
    name: 'checked-templates',
    apply: 'build',
    buildStart() {
      const faults = checkTemplateFolder(folder);
      if (faults.length > 0) {
        this.error(`Templates have faults:\n${faults.map(formatFault).join('\n')}`);
      }
    },
  };
}

/** All faults of a folder of templates; while a file cannot be read, only those of such files. */
export function checkTemplateFolder(folder: string): readonly TemplateFault[] {
  const { jsonByFile, faults } = readTemplateFiles(folder);
  return faults.length > 0 ? faults : checkSources(jsonByFile);
}

/** `audit-templates/modules/police.json, police.s11.title: must not be empty` */
export function formatFault({ file, path, reason }: TemplateFault): string {
  return `audit-templates/${file}${path === '' ? '' : `, ${path}`}: ${reason}`;
}
