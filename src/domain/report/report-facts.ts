import type { Contributor } from '../audit/list-contributors.ts';
import type { Moment } from '../shared/plain-date.ts';
import type { SinceLastTime } from './since-last-time.ts';

/** What is said in a report and neither answered nor chosen. */
export type ReportFacts = {
  /**
   * When the report is made; the PDF's own record says so. The day on the cover and in the file
   * name is the scorecard's `today`: take both from one moment.
   */
  readonly madeAt: Moment;
  /** How many stored items could not be read and are left out. */
  readonly damaged: number;
  /** The version of the app, for the record of what the report was made with. */
  readonly app?: string;
  /** Those whose words were brought in, where that is known. */
  readonly contributors?: readonly Contributor[];
  /** What moved since an earlier audit, where there is one to compare with. */
  readonly since?: SinceLastTime;
};
