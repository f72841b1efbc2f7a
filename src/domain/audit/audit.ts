import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { questionIdSchema, type QuestionId } from '../template/template.ts';
import type { Assignment } from './assignment.ts';
import type { CarriedAnswer } from './carried-answer.ts';
import type { Reply } from './reply.ts';
import type { SignOffEvent } from './sign-off.ts';

export const auditIdSchema = z.uuid().brand<'AuditId'>();
export type AuditId = z.infer<typeof auditIdSchema>;

export const evidenceIdSchema = z.uuid().brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof evidenceIdSchema>;

export const actionIdSchema = z.uuid().brand<'ActionId'>();
export type ActionId = z.infer<typeof actionIdSchema>;

/** How well the evidence bears the rating out; judged apart from the rating. */
export const EVIDENCE_STRENGTHS = ['none', 'described', 'documented', 'tested'] as const;
export const evidenceStrengthSchema = z.enum(EVIDENCE_STRENGTHS);
export type EvidenceStrength = z.infer<typeof evidenceStrengthSchema>;

/**
 * One question's answer. Whether it is answered is derived by `findAnswerState`. Choosing not
 * applicable sets `naReason` (perhaps empty), takes the rating away and leaves every other word as
 * it was; choosing a rating leaves the reason as it was, so that a slip of a key loses no words.
 */
export const answerSchema = z.strictObject({
  /** Position on the template's scale, 0 the worst. Beside a `naReason` the rating is what counts. */
  rating: z.exactOptional(z.int().check(z.minimum(0), z.maximum(20))),
  /** Without a rating: the question is said not to apply; empty until a reason is given. */
  naReason: z.exactOptional(typedTextSchema),
  narrative: typedTextSchema,
  impact: typedTextSchema,
  evidenceStrength: z.exactOptional(evidenceStrengthSchema),
  complete: z.boolean(),
  /** For the author alone: leaves the device in backups only. */
  privateNote: typedTextSchema,
});
export type Answer = z.infer<typeof answerSchema>;

export const EMPTY_ANSWER: Answer = {
  narrative: '',
  impact: '',
  complete: false,
  privateNote: '',
};

/** How freely an item may be passed on. */
export const SENSITIVITIES = ['open', 'internal', 'confidential'] as const;
export const sensitivitySchema = z.enum(SENSITIVITIES);

/** SHA-256 in hexadecimal: the name of an attachment's bytes. */
export const fileHashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A file kept on this device; its bytes are the row of `attachments` with its hash. */
export const attachedFileSchema = z.strictObject({
  name: typedLineSchema,
  /** As the content says, not the name. */
  mediaType: typedLineSchema,
  /** In bytes, as kept. */
  size: z.int().check(z.minimum(0)),
  hash: fileHashSchema,
  /** What was taken out of the file before it was kept, such as where a photo was taken. */
  removedParts: z.exactOptional(typedLineSchema),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

/** Where an item comes from, while nobody has confirmed that it still holds: absent once confirmed. */
const carriedFromSchema = z.exactOptional(typedLineSchema);

const evidenceCommon = {
  id: evidenceIdSchema,
  /** Counts up from 1 in an audit and is shown as E01. */
  number: z.int().check(z.minimum(1)),
  title: typedLineSchema,
  ownerRole: typedLineSchema,
  /** The day or period the evidence speaks of, which is not the day it was added. */
  dateRepresented: z.exactOptional(plainDateSchema),
  reviewDate: z.exactOptional(plainDateSchema),
  /** Such as "v4". */
  version: z.exactOptional(typedLineSchema),
  sensitivity: z.exactOptional(sensitivitySchema),
  carriedFrom: carriedFromSchema,
  /** The questions it serves: one item may serve many. */
  questionIds: z.array(questionIdSchema),
  addedAt: momentSchema,
};

export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), ...evidenceCommon, address: typedTextSchema }),
  z.strictObject({ kind: z.literal('document'), ...evidenceCommon, whereHeld: typedTextSchema }),
  z.strictObject({ kind: z.literal('attachment'), ...evidenceCommon, file: attachedFileSchema }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const ACTION_STATUSES = ['notStarted', 'inProgress', 'done'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;

/** What was done, or got in the way, on a day. */
export const progressNoteSchema = z.strictObject({ at: momentSchema, text: typedTextSchema });
export type ProgressNote = z.infer<typeof progressNoteSchema>;

const actionCommon = {
  id: actionIdSchema,
  /** Counts up from 1 in an audit and is shown as A01. */
  number: z.int().check(z.minimum(1)),
  questionId: questionIdSchema,
  addedAt: momentSchema,
  carriedFrom: carriedFromSchema,
};

/** What follows from a gap: something will be done, or the gap is accepted for a reason. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('planned'),
    ...actionCommon,
    what: typedTextSchema,
    ownerRole: typedLineSchema,
    dueDate: z.exactOptional(plainDateSchema),
    successMeasure: typedTextSchema,
    status: z.enum(ACTION_STATUSES),
    priority: z.exactOptional(z.enum(PRIORITIES)),
    /** Oldest first. */
    progress: z.exactOptional(z.array(progressNoteSchema)),
    completedOn: z.exactOptional(plainDateSchema),
  }),
  z.strictObject({
    kind: z.literal('accepted'),
    ...actionCommon,
    reason: typedTextSchema,
    /** When it is looked at again. */
    reviewDate: z.exactOptional(plainDateSchema),
  }),
]);
export type Action = z.infer<typeof actionSchema>;
export type PlannedAction = Extract<Action, { kind: 'planned' }>;

/** Who the audit goes to, such as a safeguarding children partnership. */
export const recipientSchema = z.strictObject({
  name: typedLineSchema,
  /** An email address, or how they want to have it. */
  address: typedLineSchema,
});
export type Recipient = z.infer<typeof recipientSchema>;

/** Someone with a part in the audit, such as the designated safeguarding lead. */
export const personSchema = z.strictObject({
  part: typedLineSchema,
  name: typedLineSchema,
  contact: typedLineSchema,
});
export type Person = z.infer<typeof personSchema>;

/** Who the audit is of, and for when. */
export const auditDetailsSchema = z.strictObject({
  organisation: typedLineSchema,
  /** The period audited, in the organisation's own words, such as "April 2025 to March 2026". */
  period: typedLineSchema,
  preparedBy: typedLineSchema,
  preparedFor: typedLineSchema,
  dueDate: z.exactOptional(plainDateSchema),
  /** The one site, school or setting it is of, when the organisation makes an audit for each. */
  site: z.exactOptional(typedLineSchema),
  /** The sites, services or schools it covers, one on each line. */
  sitesCovered: z.exactOptional(typedTextSchema),
  recipients: z.exactOptional(z.array(recipientSchema)),
  people: z.exactOptional(z.array(personSchema)),
  /** When it goes to the board, the governing body or the trustees. */
  boardDate: z.exactOptional(plainDateSchema),
});
export type AuditDetails = z.infer<typeof auditDetailsSchema>;

/** One organisation's answers for one round, put together from its stored rows. */
export type Audit = {
  readonly id: AuditId;
  readonly templateHash: string;
  readonly details: AuditDetails;
  /** The fictional sample: marked on every page and in every file. */
  readonly isSample: boolean;
  readonly answerByQuestion: ReadonlyMap<QuestionId, Answer>;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  /** What came from an earlier audit, a spreadsheet or another site. */
  readonly carried: readonly CarriedAnswer[];
  readonly assignments: readonly Assignment[];
  /** Oldest first. */
  readonly signOffs: readonly SignOffEvent[];
  /** What is answered to feedback, where that is known: it is stored beside the feedback. */
  readonly replies?: readonly Reply[];
  readonly startedAt: string;
  readonly changedAt: string;
};

/** Where an item is found: its web address, where it is held, or the name of its file. */
export function findWhere(item: Evidence): string {
  switch (item.kind) {
    case 'link':
      return item.address;
    case 'document':
      return item.whereHeld;
    case 'attachment':
      return item.file.name;
  }
}

/** `E01`: the reference a person uses for an item of evidence. */
export function formatEvidenceNumber({ number }: Evidence): string {
  return `E${String(number).padStart(2, '0')}`;
}

/** `A01`: the reference a person uses for an action. */
export function formatActionNumber({ number }: Action): string {
  return `A${String(number).padStart(2, '0')}`;
}

/**
 * The address as a link, when it parses as http or https; anything else is shown as text, so
 * that `javascript:` and its kin are never made clickable.
 */
export function findLinkAddress(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const parsed = new URL(address.trim());
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
}
