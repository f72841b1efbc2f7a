import * as z from 'zod/mini';

import { roundIdSchema } from '../../../domain/collection/round.ts';
import type { SampleChoices } from './build-sample.ts';

export type SampleRequest = SampleChoices;

export const sampleReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('making'), done: z.int() }),
  z.strictObject({ kind: z.literal('made'), roundId: roundIdSchema }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type SampleReply = z.infer<typeof sampleReplySchema>;
