import * as z from 'zod/mini';

import { countWords, joinWords } from '../shared/count-words.ts';
import { momentSchema, type Moment } from '../shared/plain-date.ts';
import { lineSchema } from '../shared/text.ts';

/** The last time everything on this device was written to a file. */
export const lastBackupSchema = z.strictObject({
  /** When the rows in it were read: what changed while the file was written counts as changed since. */
  at: momentSchema,
  /** Downloaded, written to the file the app is linked to, or a copy saved by the user's choice. */
  where: z.enum(['download', 'linkedFile', 'copy']),
  fileName: z.exactOptional(lineSchema),
});
export type LastBackup = z.infer<typeof lastBackupSchema>;

/** What would have to be done again; how many of each. */
export type Stake = {
  /** Questions for which anything has been answered or written. */
  readonly questions: number;
  /** Of a partnership: the agencies it expects, the returns it has and the templates it has made. */
  readonly agencies: number;
  readonly returns: number;
  readonly templates: number;
};

/**
 * What there is to lose on this device. Samples count for nothing: they can be had again. Nor do the
 * answers of a return that is kept to be read, whose file somebody has.
 */
export type CareFacts = {
  readonly lastBackup?: LastBackup;
  readonly stake: Stake;
  /** Things added, changed or removed since the last backup, or ever without one. */
  readonly changes: number;
  /** When a reminder was last put away. */
  readonly putAwayAt?: Moment;
  /** Things added, changed or removed since then. */
  readonly changesSincePutAway: number;
};

/** Whether anything would be gone with this browser's data. */
export function hasSomethingToLose({ stake, changes }: CareFacts): boolean {
  return countStake(stake) > 0 && changes > 0;
}

export function countStake({ questions, agencies, returns, templates }: Stake): number {
  return questions + agencies + returns + templates;
}

/** What somebody has done, after "You have": "written for 12 questions and collected 30 returns". */
export function describeStake({ questions, agencies, returns, templates }: Stake): string {
  const done = [
    { count: questions, words: `written for ${countWords(questions, 'question')}` },
    { count: agencies, words: `listed ${countWords(agencies, 'agency', 'agencies')}` },
    { count: returns, words: `collected ${countWords(returns, 'return')}` },
    { count: templates, words: `made ${countWords(templates, 'template')} of your own` },
  ];
  return joinWords(done.filter(({ count }) => count > 0).map(({ words }) => words));
}
