import * as z from 'zod/mini';

import { restorationSchema } from '../../domain/journal/restoration.ts';

const rowsSchema = z.array(z.strictObject({ table: z.string(), keys: z.array(z.unknown()) }));

/** What a page asks of the journal's worker. */
export const journalRequestSchema = z.discriminatedUnion('kind', [
  /** Compare journal and database, and give each what it lacks. `gone`: deleted with leave. */
  z.strictObject({
    kind: z.literal('settle'),
    id: z.int(),
    gone: rowsSchema,
    settingPrints: z.record(z.string(), z.string()),
  }),
  /** Note what has been stored and deleted. */
  z.strictObject({ kind: z.literal('note'), id: z.int(), put: rowsSchema, gone: rowsSchema }),
  /** Let go of the copies of attached files, or of all else. */
  z.strictObject({
    kind: z.literal('makeRoom'),
    id: z.int(),
    part: z.enum(['files', 'words']),
  }),
]);
export type JournalRequest = z.infer<typeof journalRequestSchema>;

export const journalReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    id: z.int(),
    /** How much room it takes. */
    bytes: z.int(),
    leftOut: z.int(),
    restoration: z.exactOptional(restorationSchema),
  }),
  z.strictObject({ kind: z.literal('failed'), id: z.int(), reason: z.string() }),
]);
export type JournalReply = z.infer<typeof journalReplySchema>;
