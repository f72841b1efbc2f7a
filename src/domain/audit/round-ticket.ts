import * as z from 'zod/mini';

import { plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema } from '../shared/text.ts';

/**
 * What a partnership's questions said of the round they belong to: kept with the audit that was
 * started from them, so that its return finds its place by itself.
 */
export const roundTicketSchema = z.strictObject({
  roundId: lineSchema,
  /** What the partnership calls the agency; the same in every file of the round. */
  agencyToken: lineSchema,
  roundName: typedLineSchema,
  partnership: typedLineSchema,
  /** The name the agency has on the partnership's list. */
  agencyName: typedLineSchema,
  dueDate: z.exactOptional(plainDateSchema),
  /** Where the return goes, in the partnership's words. */
  returnTo: typedLineSchema,
  /** The public age key that returns of the round may be sealed to. */
  sealTo: z.exactOptional(lineSchema),
});
export type RoundTicket = z.infer<typeof roundTicketSchema>;
