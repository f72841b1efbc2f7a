import { parseSources, type ParsedSources } from '../../catalogue/checks/parse-sources.ts';
import { formatFault } from './checked-templates.ts';
import { readTemplateFiles } from './read-template-files.ts';

/** The parsed files of a folder of templates; throws, naming every fault, when one is not sound. */
export function loadSources(folder: string): ParsedSources {
  const { jsonByFile, faults } = readTemplateFiles(folder);
  const parsed = parseSources(jsonByFile);
  if (faults.length === 0 && parsed.ok) return parsed.value;
  throw new Error([...faults, ...(parsed.ok ? [] : parsed.problem)].map(formatFault).join('\n'));
}
