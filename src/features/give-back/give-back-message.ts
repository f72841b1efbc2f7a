import * as z from 'zod/mini';

import { agencyTokenSchema } from '../../domain/collection/agency.ts';
import { roundIdSchema } from '../../domain/collection/round.ts';
import { momentSchema } from '../../domain/shared/plain-date.ts';
import { typedTextSchema } from '../../domain/shared/text.ts';

/** Whose feedback to make. The worker reads the round itself: no page waits for it. */
export const givingRequestSchema = z.strictObject({
  roundId: roundIdSchema,
  tokens: z.array(agencyTokenSchema),
  message: typedTextSchema,
  madeAt: momentSchema,
});
export type GivingRequest = z.infer<typeof givingRequestSchema>;

export const givingReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('making'), done: z.int() }),
  z.strictObject({
    kind: z.literal('made'),
    /** Made in the worker: to copy so much on the page would hold it. */
    file: z.instanceof(Blob),
    /** Of whom it is, and on which return. */
    given: z.array(z.strictObject({ token: agencyTokenSchema, contentHash: z.string() })),
    /** Names of agencies that were asked for and are held back, or have nothing to be told yet. */
    left: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type GivingReply = z.infer<typeof givingReplySchema>;
