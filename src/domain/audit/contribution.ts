import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { questionIdSchema } from '../template/template.ts';
import { actionSchema, answerSchema, auditIdSchema, evidenceSchema } from './audit.ts';

/** A question and what is answered to it. Private notes are their author's: empty in any file. */
export const questionAnswerSchema = z.strictObject({
  questionId: questionIdSchema,
  answer: answerSchema,
});
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>;

/** What a colleague is asked: kept with the audit that is made of it on their device. */
export const requestSchema = z.strictObject({
  id: z.uuid(),
  /** The audit of the one who asks. */
  auditId: auditIdSchema,
  askedBy: typedLineSchema,
  to: typedLineSchema,
  message: typedTextSchema,
  dueDate: z.exactOptional(plainDateSchema),
  askedAt: momentSchema,
  /** The answers as they were sent out: what a colleague left alone is known by them. */
  asked: z.array(questionAnswerSchema),
});
export type Request = z.infer<typeof requestSchema>;

/** What a colleague gives back. */
export const contributionSchema = z.strictObject({
  /** The same for each file a colleague saves of the same part: the newest stands for all. */
  requestId: z.uuid(),
  auditId: auditIdSchema,
  contributor: z.strictObject({ name: typedLineSchema, role: typedLineSchema }),
  savedAt: momentSchema,
  base: z.array(questionAnswerSchema),
  answers: z.array(questionAnswerSchema),
  evidence: z.array(evidenceSchema),
  actions: z.array(actionSchema),
});
export type Contribution = z.infer<typeof contributionSchema>;

/** The fields of an answer that are brought together one by one. */
export const CONTRIBUTED_FIELDS = [
  'rating',
  'naReason',
  'narrative',
  'impact',
  'evidenceStrength',
] as const;
export const contributedFieldSchema = z.enum(CONTRIBUTED_FIELDS);
export type ContributedField = z.infer<typeof contributedFieldSchema>;

/** What was done with one field of a contribution, or with an item of it. */
export const decisionSchema = z.strictObject({
  questionId: questionIdSchema,
  field: z.union([contributedFieldSchema, z.literal('item')]),
  /** For an item of evidence or an action: its id in the contribution. */
  itemId: z.exactOptional(z.uuid()),
  /** `both`: one text under the other. */
  took: z.enum(['theirs', 'ours', 'both']),
  at: momentSchema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** A contribution on the device of the one who asked, with what became of it. */
export const receivedContributionSchema = z.strictObject({
  /** The hash of its content: the same file twice is one. */
  id: lineSchema,
  contribution: contributionSchema,
  fileName: typedLineSchema,
  receivedAt: momentSchema,
  decisions: z.array(decisionSchema),
});
export type ReceivedContribution = z.infer<typeof receivedContributionSchema>;
