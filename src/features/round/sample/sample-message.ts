import * as z from 'zod/mini';

import { roundIdSchema, type RoundId } from '../../../domain/collection/round.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { SampleChoices } from './build-sample.ts';

export type SampleRequest =
  | ({ readonly kind: 'round' } & SampleChoices)
  | { readonly kind: 'files'; readonly roundId: RoundId; readonly today: PlainDate };

export const sampleReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('making'), done: z.int() }),
  z.strictObject({ kind: z.literal('made'), roundId: roundIdSchema }),
  z.strictObject({
    kind: z.literal('files'),
    files: z.array(
      z.strictObject({
        name: z.string(),
        shows: z.string(),
        bytes: z.instanceof(Uint8Array<ArrayBuffer>),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type SampleReply = z.infer<typeof sampleReplySchema>;
