import * as z from 'zod/mini';

import { agencyTokenSchema } from '../../domain/collection/agency.ts';
import { roundIdSchema } from '../../domain/collection/round.ts';

/** Which packs to make. The worker reads the round and its questions itself: no page waits for them. */
export const packRequestSchema = z.strictObject({
  roundId: roundIdSchema,
  tokens: z.array(agencyTokenSchema),
});
export type PackRequest = z.infer<typeof packRequestSchema>;

export const packReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('making'), done: z.int() }),
  z.strictObject({ kind: z.literal('made'), file: z.instanceof(Blob) }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type PackReply = z.infer<typeof packReplySchema>;
