import * as z from 'zod/mini';

import {
  ACTION_STATUSES,
  EMPTY_ANSWER,
  actionIdSchema,
  auditIdSchema,
  evidenceIdSchema,
  evidenceStrengthSchema,
  type Action,
  type Answer,
  type Audit,
  type AuditId,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { must } from '../../domain/shared/must.ts';
import { toPlainDate, type Moment, type PlainDate } from '../../domain/shared/plain-date.ts';
import { lineSchema, proseSchema, typedTextSchema } from '../../domain/shared/text.ts';
import { depthSchema } from '../../domain/template/template-source.ts';
import {
  listQuestions,
  questionIdSchema,
  type Scale,
  type Template,
} from '../../domain/template/template.ts';
import { loadTemplate } from '../catalogue.ts';

/*
 * The fictional audit a visitor opens to look around. Its dates are whole days from the day it is
 * opened, so that the overdue action is overdue whenever that is.
 */

/** Whole days from the day the sample is opened; negative before it. */
const daysSchema = z.int().check(z.minimum(-5_000), z.maximum(5_000));
const pastDaysSchema = z.int().check(z.minimum(-5_000), z.maximum(0));

const sampleAnswerSchema = z.strictObject({
  questionId: questionIdSchema,
  /** The id of a point of the template's scale. */
  rating: z.exactOptional(lineSchema),
  naReason: z.exactOptional(proseSchema),
  narrative: z.exactOptional(proseSchema),
  impact: z.exactOptional(proseSchema),
  evidenceStrength: z.exactOptional(evidenceStrengthSchema),
  complete: z.boolean(),
  privateNote: z.exactOptional(proseSchema),
});
type SampleAnswer = z.infer<typeof sampleAnswerSchema>;

const evidenceCommon = {
  title: lineSchema,
  ownerRole: lineSchema,
  dateRepresentedInDays: z.exactOptional(pastDaysSchema),
  reviewInDays: z.exactOptional(daysSchema),
  addedInDays: pastDaysSchema,
  questionIds: z.array(questionIdSchema).check(z.minLength(1)),
};
const sampleEvidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), ...evidenceCommon, address: proseSchema }),
  z.strictObject({ kind: z.literal('document'), ...evidenceCommon, whereHeld: proseSchema }),
]);

type SampleEvidence = z.infer<typeof sampleEvidenceSchema>;

const actionCommon = { questionId: questionIdSchema, addedInDays: pastDaysSchema };
const sampleActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('planned'),
    ...actionCommon,
    what: proseSchema,
    ownerRole: lineSchema,
    dueInDays: z.exactOptional(daysSchema),
    successMeasure: typedTextSchema,
    status: z.enum(ACTION_STATUSES),
  }),
  z.strictObject({ kind: z.literal('accepted'), ...actionCommon, reason: proseSchema }),
]);

type SampleAction = z.infer<typeof sampleActionSchema>;

/** The sample as it is written by hand; evidence and actions are numbered in the order given. */
export const sampleSchema = z.strictObject({
  agency: lineSchema,
  edition: lineSchema,
  depth: depthSchema,
  details: z.strictObject({
    organisation: lineSchema,
    period: lineSchema,
    preparedBy: lineSchema,
    preparedFor: lineSchema,
    dueInDays: daysSchema,
  }),
  startedInDays: pastDaysSchema,
  changedInDays: pastDaysSchema,
  answers: z.array(sampleAnswerSchema),
  evidence: z.array(sampleEvidenceSchema),
  actions: z.array(sampleActionSchema),
});
export type Sample = z.infer<typeof sampleSchema>;

export type SampleIds = { readonly auditId: AuditId; readonly newId: () => string };

export type OpenedSample = { readonly audit: Audit; readonly template: Template };

/** Loads the sample and its template, each a chunk of its own, as an audit opened at `now`. */
export async function loadSampleAudit(now: Date, newId: () => string): Promise<OpenedSample> {
  const file = await import('./anyshire-constabulary.json');
  const sample = z.parse(sampleSchema, file.default);
  const { agency, edition, depth } = sample;
  const loaded = await loadTemplate(agency, { edition, depth, options: [] });
  if (!loaded.ok) throw new Error(`The sample has no template: ${loaded.problem.kind}`);
  const ids = { auditId: auditIdSchema.parse(newId()), newId };
  return { audit: buildSampleAudit(sample, loaded.value, ids, now), template: loaded.value };
}

/**
 * The sample as an audit opened at `now`. Throws when it names a question or a scale point the
 * template does not have: that is our mistake, and leaving the answer out would hide it.
 */
export function buildSampleAudit(
  sample: Sample,
  template: Template,
  { auditId, newId }: SampleIds,
  now: Date,
): Audit {
  mustKnowQuestions(sample, template);
  const { dueInDays, ...details } = sample.details;
  return {
    id: auditId,
    templateHash: template.hash,
    details: { ...details, dueDate: toDay(now, dueInDays) },
    isSample: true,
    answerByQuestion: new Map(
      sample.answers.map((answer) => [answer.questionId, toAnswer(answer, template.scale)]),
    ),
    evidence: sample.evidence.map((item, index) => toEvidence(item, index + 1, newId(), now)),
    actions: sample.actions.map((action, index) => toAction(action, index + 1, newId(), now)),
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: toMoment(now, sample.startedInDays),
    changedAt: toMoment(now, sample.changedInDays),
  };
}

function mustKnowQuestions({ answers, evidence, actions }: Sample, template: Template): void {
  const questionById = new Map(listQuestions(template).map((question) => [question.id, question]));
  const named = [
    ...answers.map(({ questionId }) => questionId),
    ...evidence.flatMap(({ questionIds }) => questionIds),
    ...actions.map(({ questionId }) => questionId),
  ];
  named.forEach((id) => must(questionById.get(id), `question ${id} of the sample`));
}

function toAnswer({ questionId, rating, ...words }: SampleAnswer, scale: Scale): Answer {
  if (rating === undefined) return { ...EMPTY_ANSWER, ...words };
  const position = scale.points.findIndex(({ id }) => id === rating);
  const known = must(position === -1 ? undefined : position, `rating ${rating} of ${questionId}`);
  return { ...EMPTY_ANSWER, ...words, rating: known };
}

function toEvidence(item: SampleEvidence, number: number, id: string, now: Date): Evidence {
  const { dateRepresentedInDays: represented, reviewInDays: review, addedInDays, ...words } = item;
  return {
    ...words,
    id: evidenceIdSchema.parse(id),
    number,
    ...(represented === undefined ? {} : { dateRepresented: toDay(now, represented) }),
    ...(review === undefined ? {} : { reviewDate: toDay(now, review) }),
    addedAt: toMoment(now, addedInDays),
  };
}

function toAction(action: SampleAction, number: number, id: string, now: Date): Action {
  const { addedInDays, ...words } = action;
  const common = { id: actionIdSchema.parse(id), number, addedAt: toMoment(now, addedInDays) };
  if (words.kind === 'accepted') return { ...words, ...common };
  const { dueInDays, ...planned } = words;
  const due = dueInDays === undefined ? {} : { dueDate: toDay(now, dueInDays) };
  return { ...planned, ...common, ...due };
}

function toDay(now: Date, days: number): PlainDate {
  return toPlainDate(addDays(now, days));
}

function toMoment(now: Date, days: number): Moment {
  return addDays(now, days).toISOString();
}

/** The same time of day on the user's own calendar, so that a clock change moves no date. */
function addDays(now: Date, days: number): Date {
  const moved = new Date(now);
  moved.setDate(moved.getDate() + days);
  return moved;
}
