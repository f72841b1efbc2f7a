import * as z from 'zod/mini';

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

/** What there is to lose on this device. The sample counts for nothing: it can be had again. */
export type CareFacts = {
  readonly lastBackup?: LastBackup;
  /** Questions for which anything has been answered or written. */
  readonly written: number;
  /** Things added, changed or removed since the last backup, or ever without one. */
  readonly changes: number;
  /** When a reminder was last put away. */
  readonly putAwayAt?: Moment;
  /** Things added, changed or removed since then. */
  readonly changesSincePutAway: number;
};

/** Whether anything would be gone with this browser's data. */
export function hasSomethingToLose({ written, changes }: CareFacts): boolean {
  return written > 0 && changes > 0;
}
