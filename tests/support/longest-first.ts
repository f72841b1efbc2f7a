import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, which nothing in them tells: begun last, they would be waited for alone. */
const LONGEST = [
  'e2e/save-window',
  'e2e/kill',
  'e2e/tabs-model',
  'e2e/offline',
  'e2e/backup-restore',
  'e2e/accessibility',
  'e2e/security',
  'e2e/no-storage',
  'domain/report/sections/one-page-sections',
  'pdf/report-is-the-return',
  'pdf/ten-reports',
];

/** Begins the longest files first, then goes on as vitest does. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}.`));
  return place === -1 ? LONGEST.length : place;
}
