import { STANDARD_IDS, type StandardsFile } from '../../domain/template/standard.ts';
import { STANDARDS_FILE } from '../files.ts';
import type { TemplateFault } from './template-fault.ts';

/** A question of a standard that is missing here would be left out of its template unnoticed. */
export function checkStandards(standards: StandardsFile): readonly TemplateFault[] {
  const ids = standards.map(({ id }) => id);
  const missing = STANDARD_IDS.filter((id) => !ids.includes(id));
  return [
    ...missing.map((id) => ({
      file: STANDARDS_FILE,
      path: '',
      reason: `the standard ${id} is missing`,
    })),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [{ file: STANDARDS_FILE, path: `${index}.id`, reason: `${id} stands here twice` }],
    ),
  ];
}
