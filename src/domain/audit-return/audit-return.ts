import * as z from 'zod/mini';

import { assignmentSchema } from '../audit/assignment.ts';
import {
  actionSchema,
  answerSchema,
  auditDetailsSchema,
  auditIdSchema,
  evidenceSchema,
  recipientSchema,
} from '../audit/audit.ts';
import { carriedAnswerSchema } from '../audit/carried-answer.ts';
import { replySchema } from '../audit/reply.ts';
import { signOffEventSchema } from '../audit/sign-off.ts';
import { markingSchema } from '../report/report-choices.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema } from '../shared/text.ts';
import { hashSchema, questionIdSchema, templateSchema } from '../template/template.ts';

/** How a return says what it is; no other file of ours says the same. */
export const RETURN_FORMAT = 's11-return';

/** The newest version. What the first one can hold is written in that, which older apps read too. */
export const RETURN_VERSION = 2;

/** An answer without its private note: a return has no place where one could stand. */
const returnedAnswerSchema = z.strictObject({
  questionId: questionIdSchema,
  answer: z.omit(answerSchema, { privateNote: true }),
});

/**
 * What is returned in version 1, and all the content hash speaks of. It stands alone: a receiver scores it with
 * the template that travels with it. The history and the bytes of attached files are not in it.
 */
const firstContentSchema = z.strictObject({
  auditId: auditIdSchema,
  isSample: z.boolean(),
  /** Without the recipients: the same audit sent to two of them is one return. */
  details: z.omit(auditDetailsSchema, { recipients: true }),
  /** As it was when the questions were answered. */
  template: templateSchema,
  /** By question id, so that the order of the rows changes nothing. */
  answers: z.array(returnedAnswerSchema),
  evidence: z.array(evidenceSchema),
  actions: z.array(actionSchema),
  carried: z.array(carriedAnswerSchema),
  assignments: z.array(assignmentSchema),
  /** Oldest first: without one, or after a reopening, the return is a draft. */
  signOffs: z.array(signOffEventSchema),
  startedAt: momentSchema,
  changedAt: momentSchema,
  /** How many stored items could not be read and are missing here; absent when none is. */
  leftOut: z.exactOptional(z.int().check(z.minimum(1))),
  /** The collection it answers, when the partnership's questions named one. */
  roundId: z.exactOptional(lineSchema),
  /** What the partnership calls the agency, when its questions said so. */
  agencyToken: z.exactOptional(lineSchema),
});

/** Version 2 has one thing more. */
export const returnContentSchema = z.strictObject({
  ...firstContentSchema.shape,
  /** What is answered to the partnership's feedback; no question of one feedback twice. */
  replies: z.exactOptional(z.array(replySchema).check(z.minLength(1))),
});
export type ReturnContent = z.infer<typeof returnContentSchema>;

/** Says that the content is as it was when the holder of a key signed it; never who that is. */
export const returnSignatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** In hexadecimal. */
  publicKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Over the content hash, in hexadecimal. */
  value: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});
export type ReturnSignature = z.infer<typeof returnSignatureSchema>;

/** What stands around the content, in either version. */
const around = {
  /** SHA-256 over the canonical JSON of `content`: names the return, whoever it is sent to. */
  contentHash: hashSchema,
  madeAt: momentSchema,
  recipients: z.array(recipientSchema),
  /** The protective marking its author gave the file; absent without one. */
  marking: z.exactOptional(markingSchema),
  signature: z.exactOptional(returnSignatureSchema),
  /** SHA-256 over the canonical JSON of all but itself: a change outside the content is seen too. */
  fileHash: hashSchema,
};

/** One organisation's audit as it is given to others. Released: never edited, see `docs/decisions/0010`. */
export const firstReturnSchema = z.strictObject({
  format: z.literal(RETURN_FORMAT),
  version: z.literal(1),
  content: firstContentSchema,
  ...around,
});

/** The same with replies. Released: never edited, see `docs/decisions/0032`. */
export const secondReturnSchema = z.strictObject({
  format: z.literal(RETURN_FORMAT),
  version: z.literal(RETURN_VERSION),
  content: returnContentSchema,
  ...around,
});

/** A return of either version: whatever the first one holds, the second could hold too. */
export type AuditReturn = Omit<z.infer<typeof secondReturnSchema>, 'version'> & {
  version: 1 | typeof RETURN_VERSION;
};
export const auditReturnSchema: z.ZodMiniType<AuditReturn> = z.discriminatedUnion('version', [
  firstReturnSchema,
  secondReturnSchema,
]);

/** The same without its template, for whoever has that already and has checked it. */
export const returnWithoutTemplateSchema = z.discriminatedUnion('version', [
  z.strictObject({
    ...firstReturnSchema.shape,
    content: z.omit(firstContentSchema, { template: true }),
  }),
  z.strictObject({
    ...secondReturnSchema.shape,
    content: z.omit(returnContentSchema, { template: true }),
  }),
]);
