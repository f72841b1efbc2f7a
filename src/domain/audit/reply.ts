import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { typedTextSchema } from '../shared/text.ts';
import { hashSchema, questionIdSchema } from '../template/template.ts';

/** What an agency answers to one thing its partnership said in feedback. */
export const replySchema = z.strictObject({
  questionId: questionIdSchema,
  /** The feedback it answers. */
  feedback: z.strictObject({
    contentHash: hashSchema,
    madeAt: momentSchema,
    /** The content hash of the return that feedback was on: what was said stands with that. */
    onReturn: hashSchema,
  }),
  text: typedTextSchema,
});
export type Reply = z.infer<typeof replySchema>;

/** Which reply it is, without its words. */
export const replyKeySchema = z.omit(replySchema, { text: true });
export type ReplyKey = z.infer<typeof replyKeySchema>;

/** Two replies to one question of one feedback are the same reply, written at two times. */
export function keyOfReply({ questionId, feedback }: ReplyKey): string {
  return `${questionId} ${feedback.contentHash}`;
}

/** The latest feedback first; then by question and hash, so that the order always stands. */
export function compareReplies(a: ReplyKey, b: ReplyKey): number {
  return (
    compareTexts(b.feedback.madeAt, a.feedback.madeAt) || compareTexts(keyOfReply(a), keyOfReply(b))
  );
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
