import * as z from 'zod/mini';

import { agencySchema, agencyTokenSchema } from '../collection/agency.ts';
import { receivedReturnSchema } from '../collection/received-return.ts';
import { roundIdSchema, roundSchema } from '../collection/round.ts';
import { commentarySchema } from '../moderation/commentary.ts';
import { moderationSchema, moderatorSchema } from '../moderation/moderation.ts';
import { surveySchema } from '../moderation/survey.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';
import { hashSchema, templateSchema } from '../template/template.ts';

/**
 * The rows of a partnership's rounds, since version 5. Released: never edited, as those in `rows.ts`.
 */
const revisionSchema = z.int().check(z.minimum(1));

export const roundRowSchema = z.strictObject({
  id: roundIdSchema,
  round: roundSchema,
  revision: revisionSchema,
  startedAt: momentSchema,
  /** When anything of the round was changed last, its agencies and returns included. */
  changedAt: momentSchema,
  /** Set while the round is put away; it can be brought back until it is deleted. */
  removedAt: z.exactOptional(momentSchema),
});
export type RoundRow = z.infer<typeof roundRowSchema>;

export const agencyRowSchema = z.strictObject({
  roundId: roundIdSchema,
  token: agencyTokenSchema,
  agency: agencySchema,
  revision: revisionSchema,
  changedAt: momentSchema,
});
export type AgencyRow = z.infer<typeof agencyRowSchema>;

/** A return as one round has it. The return itself is the document of the same hash. */
export const receivedRowSchema = z.strictObject({
  roundId: roundIdSchema,
  contentHash: hashSchema,
  received: receivedReturnSchema,
  revision: revisionSchema,
  changedAt: momentSchema,
});
export type ReceivedRow = z.infer<typeof receivedRowSchema>;

/**
 * A return as it came, without its template, as canonical JSON: text and no fields, so that what was
 * returned on version 1 of the format stays so, whatever version the tables have. Never changed.
 */
export const returnDocumentRowSchema = z.strictObject({
  contentHash: hashSchema,
  /** Of the row in `roundTemplates` that belongs into it. */
  templateHash: hashSchema,
  text: z.string().check(z.maxLength(25_000_000)),
});
export type ReturnDocumentRow = z.infer<typeof returnDocumentRowSchema>;

/** Derived from a document by one version of the scorer. Whoever finds none, or an old one, makes it anew. */
export const returnSummaryRowSchema = z.strictObject({
  contentHash: hashSchema,
  scorer: z.int().check(z.minimum(1)),
  /** A `ReturnSummary` of that version. */
  summary: z.unknown(),
});
export type ReturnSummaryRow = z.infer<typeof returnSummaryRowSchema>;

/**
 * A template as it was sent out or came back, under its hash. Apart from those that audits on this
 * device are answered on, which go when no audit needs them. Never changed.
 */
export const roundTemplateRowSchema = z.strictObject({
  hash: hashSchema,
  template: templateSchema,
});
export type RoundTemplateRow = z.infer<typeof roundTemplateRowSchema>;

const historyCommon = {
  id: z.exactOptional(z.int()),
  roundId: roundIdSchema,
  movedAt: momentSchema,
};

/** What was overwritten or removed in a round. */
export const roundHistoryRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('round'),
    ...historyCommon,
    /** The round's own id. */
    rowId: z.string(),
    why: z.literal('overwritten'),
    row: roundSchema,
  }),
  z.strictObject({
    kind: z.literal('agency'),
    ...historyCommon,
    /** The agency's token. */
    rowId: z.string(),
    why: z.enum(['overwritten', 'removed']),
    row: agencySchema,
  }),
  z.strictObject({
    kind: z.literal('received'),
    ...historyCommon,
    /** The return's content hash. */
    rowId: z.string(),
    why: z.enum(['overwritten', 'removed']),
    row: receivedReturnSchema,
  }),
  z.strictObject({
    kind: z.literal('moderation'),
    ...historyCommon,
    /** The return's content hash and the question, with a space between. */
    rowId: z.string(),
    why: z.literal('overwritten'),
    row: moderationSchema,
  }),
  z.strictObject({
    kind: z.literal('moderator'),
    ...historyCommon,
    /** The moderator's id. */
    rowId: z.string(),
    why: z.literal('overwritten'),
    row: moderatorSchema,
  }),
  z.strictObject({
    kind: z.literal('commentary'),
    ...historyCommon,
    /** The section of the overview. */
    rowId: z.string(),
    why: z.literal('overwritten'),
    row: commentarySchema,
  }),
  z.strictObject({
    kind: z.literal('survey'),
    ...historyCommon,
    /** The survey's id. */
    rowId: z.string(),
    why: z.enum(['overwritten', 'removed']),
    row: surveySchema,
  }),
  /** A row that could not be read, kept as it was found when a good one took its place. */
  z.strictObject({
    kind: z.literal('damaged'),
    ...historyCommon,
    rowId: z.string(),
    why: z.enum(['overwritten', 'removed']),
    row: z.unknown(),
  }),
]);
export type RoundHistoryRow = z.infer<typeof roundHistoryRowSchema>;

/**
 * A partnership's own template in the making. Its text is a template file of ours, or an unfinished
 * one: what a template is may grow without another version of the tables.
 */
export const ownTemplateRowSchema = z.strictObject({
  id: z.uuid(),
  name: typedLineSchema,
  text: z.string().check(z.maxLength(25_000_000)),
  revision: revisionSchema,
  startedAt: momentSchema,
  changedAt: momentSchema,
  removedAt: z.exactOptional(momentSchema),
});
export type OwnTemplateRow = z.infer<typeof ownTemplateRowSchema>;

export const ownTemplateHistoryRowSchema = z.strictObject({
  id: z.exactOptional(z.int()),
  templateId: z.uuid(),
  name: typedLineSchema,
  text: z.string().check(z.maxLength(25_000_000)),
  revision: revisionSchema,
  changedAt: momentSchema,
  movedAt: momentSchema,
});
export type OwnTemplateHistoryRow = z.infer<typeof ownTemplateHistoryRowSchema>;
