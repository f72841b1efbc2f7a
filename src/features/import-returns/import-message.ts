import * as z from 'zod/mini';

import { agencyTokenSchema } from '../../domain/collection/agency.ts';
import { standingSchema } from '../../domain/collection/received-return.ts';
import { roundIdSchema } from '../../domain/collection/round.ts';

/** What somebody decided of returns that have no place of their own. */
export const choicesSchema = z.strictObject({
  /** Whose an audit is: an agency of the list, or one to be added to it. */
  byAudit: z.array(
    z.strictObject({
      auditId: z.string(),
      choice: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('match'), token: agencyTokenSchema }),
        z.strictObject({ kind: z.literal('add') }),
      ]),
    }),
  ),
  /** The returns that are to count though their agency has a newer one of another audit. */
  used: z.array(z.strictObject({ contentHash: z.string(), token: agencyTokenSchema })),
});
export type Choices = z.infer<typeof choicesSchema>;
export type AgencyChoice = Choices['byAudit'][number]['choice'];

export const NO_CHOICES: Choices = { byAudit: [], used: [] };

export const importRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    roundId: roundIdSchema,
    files: z.array(z.instanceof(File)),
    /** The places of files that were given up. */
    skipped: z.array(z.int()),
    /** Whether each file is told of before it is read, not only one now and then. */
    tellsEach: z.boolean(),
    now: z.string(),
  }),
  z.strictObject({ kind: z.literal('unseal'), secretKey: z.string() }),
  z.strictObject({ kind: z.literal('decide'), choices: choicesSchema }),
  z.strictObject({ kind: z.literal('store'), cameOn: z.string(), now: z.string() }),
]);
export type ImportRequest = z.infer<typeof importRequestSchema>;

const doorSchema = z.strictObject({ to: z.string(), label: z.string() });

/** What becomes of a file. */
export const fileResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('placed'),
    as: z.enum(['imported', 'replaced', 'older']),
    agency: z.string(),
    /** The version that counted, or that counts. */
    other: z.optional(z.string()),
  }),
  z.strictObject({ kind: z.literal('already') }),
  z.strictObject({
    kind: z.literal('waiting'),
    why: z.enum(['noToken', 'unknownToken', 'otherRound', 'sample', 'otherAudit']),
    suggestion: z.optional(agencyTokenSchema),
  }),
  z.strictObject({ kind: z.literal('sealed'), isOtherKey: z.boolean() }),
  z.strictObject({
    kind: z.literal('refused'),
    what: z.string(),
    next: z.string(),
    door: z.optional(doorSchema),
  }),
]);
export type FileResult = z.infer<typeof fileResultSchema>;

/** What is known of a return before it is stored. */
export const returnFactsSchema = z.strictObject({
  contentHash: z.string(),
  auditId: z.string(),
  organisation: z.string(),
  kindName: z.string(),
  period: z.string(),
  /** Of the sign-off; nothing for a draft. */
  version: z.optional(z.string()),
  signedAt: z.optional(z.string()),
  madeAt: z.string(),
  standing: standingSchema,
  isPdf: z.boolean(),
  answered: z.int(),
  questions: z.int(),
  leftOut: z.int(),
  unknown: z.int(),
  /** Of a workbook: where something stands that could not be taken. */
  unread: z.optional(z.array(z.string())),
});
export type ReturnFacts = z.infer<typeof returnFactsSchema>;

export const importRowSchema = z.strictObject({
  id: z.int(),
  fileName: z.string(),
  inArchive: z.optional(z.string()),
  facts: z.optional(returnFactsSchema),
  result: fileResultSchema,
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importReplySchema = z.discriminatedUnion('kind', [
  /** `place`: of the file that is read now. */
  z.strictObject({
    kind: z.literal('reading'),
    place: z.int(),
    total: z.int(),
  }),
  z.strictObject({ kind: z.literal('looked'), rows: z.array(importRowSchema) }),
  z.strictObject({
    kind: z.literal('stored'),
    rows: z.array(importRowSchema),
    added: z.int(),
    agencies: z.int(),
  }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type ImportReply = z.infer<typeof importReplySchema>;
export type ImportAnswer = Exclude<ImportReply, { kind: 'reading' }>;
