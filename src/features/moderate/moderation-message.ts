import * as z from 'zod/mini';

import { moderationFileSchema } from '../../domain/moderation/moderation-file.ts';
import { moderationProblemSchema } from '../../files/moderation/moderation-problem.ts';

/** What the worker answers about the one file it is given. */
export const moderationReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), content: moderationFileSchema.shape.content }),
  z.strictObject({ kind: z.literal('refused'), problem: moderationProblemSchema }),
]);
export type ModerationReply = z.infer<typeof moderationReplySchema>;
