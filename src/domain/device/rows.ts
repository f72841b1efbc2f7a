import * as z from 'zod/mini';

import { assignmentSchema } from '../audit/assignment.ts';
import {
  actionIdSchema,
  actionSchema,
  answerSchema,
  auditDetailsSchema,
  auditIdSchema,
  evidenceIdSchema,
  evidenceSchema,
  fileHashSchema,
} from '../audit/audit.ts';
import { carriedAnswerSchema } from '../audit/carried-answer.ts';
import { receivedContributionSchema, requestSchema } from '../audit/contribution.ts';
import { keptReturnSchema } from '../audit/kept-return.ts';
import { madeReturnSchema } from '../audit/made-return.ts';
import { roundTicketSchema } from '../audit/round-ticket.ts';
import { signOffEventSchema } from '../audit/sign-off.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema } from '../shared/text.ts';
import { questionIdSchema, templateSchema } from '../template/template.ts';

/**
 * The rows of the tables as this version of the app has them. Released: never edited. A change is a
 * next version with its own schemas, its upgrade of the tables and of the rows in a backup, and one
 * more fixture beside those in `tests/fixtures/storage/`.
 */
const countSchema = z.int().check(z.minimum(0));
const revisionSchema = z.int().check(z.minimum(1));
const hashSchema = templateSchema.shape.hash;

/** The head of an audit: all of it but its answers, evidence and actions. */
export const headRowSchema = z.strictObject({
  id: auditIdSchema,
  templateHash: hashSchema,
  details: auditDetailsSchema,
  isSample: z.boolean(),
  startedAt: momentSchema,
  changedAt: momentSchema,
  lastQuestionId: z.exactOptional(questionIdSchema),
  /** Set while the audit is put away; it can be brought back until it is erased. */
  removedAt: z.exactOptional(momentSchema),
  /** Counts the changes of `details`. */
  revision: revisionSchema,
  /** The highest numbers ever given, so that a removed item's number is never given again. */
  lastEvidenceNumber: countSchema,
  lastActionNumber: countSchema,
  /** Oldest first; missing while there is none. */
  signOffs: z.exactOptional(z.array(signOffEventSchema)),
  /** The return files made of it, oldest first; missing while there is none. Since version 4. */
  returns: z.exactOptional(z.array(madeReturnSchema)),
  /** Set on a colleague's device: the audit is their part of another's. */
  request: z.exactOptional(requestSchema),
  /** Set where it is a return that is kept to be read: nothing in it is changed. Since version 5. */
  keptReturn: z.exactOptional(keptReturnSchema),
  /** Set when it was started from the questions of a partnership's round. Since version 5. */
  ticket: z.exactOptional(roundTicketSchema),
});
export type HeadRow = z.infer<typeof headRowSchema>;

export const answerRowSchema = z.strictObject({
  auditId: auditIdSchema,
  questionId: questionIdSchema,
  answer: answerSchema,
  revision: revisionSchema,
  changedAt: momentSchema,
});
export type AnswerRow = z.infer<typeof answerRowSchema>;

/**
 * An answer that another took the place of. `clash`: it was written in another tab, and the one
 * who wrote over it had not seen it.
 */
export const answerHistoryRowSchema = z.strictObject({
  id: z.exactOptional(z.int()),
  auditId: auditIdSchema,
  questionId: questionIdSchema,
  answer: answerSchema,
  revision: countSchema,
  changedAt: momentSchema,
  movedAt: momentSchema,
  why: z.enum(['overwritten', 'clash']),
});
export type AnswerHistoryRow = z.infer<typeof answerHistoryRowSchema>;

export const evidenceRowSchema = z.strictObject({
  auditId: auditIdSchema,
  id: evidenceIdSchema,
  evidence: evidenceSchema,
  revision: revisionSchema,
  changedAt: momentSchema,
});
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

export const actionRowSchema = z.strictObject({
  auditId: auditIdSchema,
  id: actionIdSchema,
  action: actionSchema,
  revision: revisionSchema,
  changedAt: momentSchema,
});
export type ActionRow = z.infer<typeof actionRowSchema>;

const rowHistoryCommon = {
  id: z.exactOptional(z.int()),
  auditId: auditIdSchema,
  /** The id of the item; for details the audit's, for a damaged answer the question's. */
  rowId: z.string(),
  movedAt: momentSchema,
};

/** What was overwritten or removed, other than answers. */
export const rowHistoryRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('evidence'),
    ...rowHistoryCommon,
    why: z.enum(['overwritten', 'removed']),
    row: evidenceRowSchema,
  }),
  z.strictObject({
    kind: z.literal('action'),
    ...rowHistoryCommon,
    why: z.enum(['overwritten', 'removed']),
    row: actionRowSchema,
  }),
  z.strictObject({
    kind: z.literal('details'),
    ...rowHistoryCommon,
    why: z.literal('overwritten'),
    row: auditDetailsSchema,
  }),
  /** A row that could not be read, kept as it was found when a good one took its place. */
  z.strictObject({
    kind: z.literal('damaged'),
    ...rowHistoryCommon,
    why: z.enum(['overwritten', 'removed']),
    table: z.enum(['answers', 'evidence', 'actions']),
    row: z.unknown(),
  }),
]);
export type RowHistoryRow = z.infer<typeof rowHistoryRowSchema>;

/** An earlier answer that was brought to the audit. */
export const carriedRowSchema = z.strictObject({
  auditId: auditIdSchema,
  id: lineSchema,
  carried: carriedAnswerSchema,
  changedAt: momentSchema,
});
export type CarriedRow = z.infer<typeof carriedRowSchema>;

export const assignmentRowSchema = z.strictObject({
  auditId: auditIdSchema,
  questionId: questionIdSchema,
  assignment: assignmentSchema,
  changedAt: momentSchema,
});
export type AssignmentRow = z.infer<typeof assignmentRowSchema>;

export const contributionRowSchema = z.strictObject({
  auditId: auditIdSchema,
  id: lineSchema,
  received: receivedContributionSchema,
  changedAt: momentSchema,
});
export type ContributionRow = z.infer<typeof contributionRowSchema>;

/** The bytes of one attachment of an audit; what they are is said by the evidence that names them. */
export const attachmentRowSchema = z.strictObject({
  auditId: auditIdSchema,
  /** SHA-256 of the bytes, in hexadecimal: the same bytes are kept once in an audit. */
  hash: fileHashSchema,
  bytes: z.instanceof(Uint8Array),
  addedAt: momentSchema,
});
export type AttachmentRow = z.infer<typeof attachmentRowSchema>;

/** A fact about this device, such as when a backup was last made. */
export const settingRowSchema = z.strictObject({ key: lineSchema, value: z.json() });
export type SettingRow = z.infer<typeof settingRowSchema>;
