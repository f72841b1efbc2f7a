import { assignmentSchema } from '../audit/assignment.ts';
import { actionSchema, answerSchema, auditDetailsSchema, evidenceSchema } from '../audit/audit.ts';
import { carriedAnswerSchema } from '../audit/carried-answer.ts';
import { receivedContributionSchema } from '../audit/contribution.ts';
import { agencySchema } from '../collection/agency.ts';
import { receivedReturnSchema } from '../collection/received-return.ts';
import { roundSchema } from '../collection/round.ts';
import { commentarySchema } from '../moderation/commentary.ts';
import { moderationSchema, moderatorSchema } from '../moderation/moderation.ts';
import { surveySchema } from '../moderation/survey.ts';
import { rowSchemaByTable, TABLE_NAMES, type TableName } from './device-rows.ts';
import { isRecord } from './lenient-fields.ts';
import { roundHistoryRowSchema } from './round-rows.ts';
import { rowHistoryRowSchema } from './rows.ts';

type Shape = Readonly<Record<string, unknown>>;
type Known = { readonly fields: readonly string[]; readonly inside?: readonly [string, Known] };

/** The fields this version knows of each table, and of the object the row is about. */
const KNOWN_BY_TABLE: Readonly<Record<TableName, Known>> = {
  audits: {
    fields: namesOf(rowSchemaByTable.audits.shape),
    inside: ['details', { fields: namesOf(auditDetailsSchema.shape) }],
  },
  templates: { fields: namesOf(rowSchemaByTable.templates.shape) },
  answers: {
    fields: namesOf(rowSchemaByTable.answers.shape),
    inside: ['answer', { fields: namesOf(answerSchema.shape) }],
  },
  answerHistory: {
    fields: namesOf(rowSchemaByTable.answerHistory.shape),
    inside: ['answer', { fields: namesOf(answerSchema.shape) }],
  },
  evidence: {
    fields: namesOf(rowSchemaByTable.evidence.shape),
    inside: ['evidence', { fields: namesOfEach(evidenceSchema.def.options) }],
  },
  actions: {
    fields: namesOf(rowSchemaByTable.actions.shape),
    inside: ['action', { fields: namesOfEach(actionSchema.def.options) }],
  },
  rowHistory: { fields: namesOfEach(rowHistoryRowSchema.def.options) },
  attachments: { fields: namesOf(rowSchemaByTable.attachments.shape) },
  carried: {
    fields: namesOf(rowSchemaByTable.carried.shape),
    inside: ['carried', { fields: namesOf(carriedAnswerSchema.shape) }],
  },
  assignments: {
    fields: namesOf(rowSchemaByTable.assignments.shape),
    inside: ['assignment', { fields: namesOf(assignmentSchema.shape) }],
  },
  contributions: {
    fields: namesOf(rowSchemaByTable.contributions.shape),
    inside: ['received', { fields: namesOf(receivedContributionSchema.shape) }],
  },
  settings: { fields: namesOf(rowSchemaByTable.settings.shape) },
  rounds: {
    fields: namesOf(rowSchemaByTable.rounds.shape),
    inside: ['round', { fields: namesOf(roundSchema.shape) }],
  },
  agencies: {
    fields: namesOf(rowSchemaByTable.agencies.shape),
    inside: ['agency', { fields: namesOf(agencySchema.shape) }],
  },
  receivedReturns: {
    fields: namesOf(rowSchemaByTable.receivedReturns.shape),
    inside: ['received', { fields: namesOf(receivedReturnSchema.shape) }],
  },
  returnDocuments: { fields: namesOf(rowSchemaByTable.returnDocuments.shape) },
  returnSummaries: { fields: namesOf(rowSchemaByTable.returnSummaries.shape) },
  roundTemplates: { fields: namesOf(rowSchemaByTable.roundTemplates.shape) },
  roundHistory: { fields: namesOfEach(roundHistoryRowSchema.def.options) },
  ownTemplates: { fields: namesOf(rowSchemaByTable.ownTemplates.shape) },
  ownTemplateHistory: { fields: namesOf(rowSchemaByTable.ownTemplateHistory.shape) },
  moderators: {
    fields: namesOf(rowSchemaByTable.moderators.shape),
    inside: ['moderator', { fields: namesOf(moderatorSchema.shape) }],
  },
  moderations: {
    fields: namesOf(rowSchemaByTable.moderations.shape),
    inside: ['moderation', { fields: namesOf(moderationSchema.shape) }],
  },
  commentaries: {
    fields: namesOf(rowSchemaByTable.commentaries.shape),
    inside: ['commentary', { fields: namesOf(commentarySchema.shape) }],
  },
  surveys: {
    fields: namesOf(rowSchemaByTable.surveys.shape),
    inside: ['survey', { fields: namesOf(surveySchema.shape) }],
  },
  feedback: { fields: namesOf(rowSchemaByTable.feedback.shape) },
};

/** How many rows and fields of a device this version does not know. */
export function countUnknown(rowsByTable: Readonly<Record<string, readonly unknown[]>>): number {
  const counts = Object.entries(rowsByTable).map(([name, rows]) => {
    const table = TABLE_NAMES.find((known) => known === name);
    if (table === undefined) return rows.length;
    return sum(rows.map((row) => countUnknownFields(row, KNOWN_BY_TABLE[table])));
  });
  return sum(counts);
}

function countUnknownFields(value: unknown, { fields, inside }: Known): number {
  if (!isRecord(value)) return 1;
  const own = Object.keys(value).filter((name) => !fields.includes(name)).length;
  if (inside === undefined || !Object.hasOwn(value, inside[0])) return own;
  return own + countUnknownFields(value[inside[0]], inside[1]);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function namesOf(shape: Shape): readonly string[] {
  return Object.keys(shape);
}

function namesOfEach(options: readonly { readonly shape: Shape }[]): readonly string[] {
  return options.flatMap(({ shape }) => namesOf(shape));
}
