import * as z from 'zod/mini';

import { auditIdSchema, type AuditId } from '../audit/audit.ts';
import { templateSchema } from '../template/template.ts';
import {
  actionRowSchema,
  answerHistoryRowSchema,
  answerRowSchema,
  assignmentRowSchema,
  attachmentRowSchema,
  carriedRowSchema,
  contributionRowSchema,
  evidenceRowSchema,
  headRowSchema,
  rowHistoryRowSchema,
  settingRowSchema,
} from './rows.ts';
import {
  agencyRowSchema,
  ownTemplateHistoryRowSchema,
  ownTemplateRowSchema,
  receivedRowSchema,
  returnDocumentRowSchema,
  returnSummaryRowSchema,
  roundHistoryRowSchema,
  roundRowSchema,
  roundTemplateRowSchema,
} from './round-rows.ts';
import {
  commentaryRowSchema,
  moderationRowSchema,
  moderatorRowSchema,
  surveyRowSchema,
} from './moderation-rows.ts';
import { feedbackRowSchema } from './feedback-rows.ts';
import { AUDIT_TABLES, type TableName } from './tables.ts';

export {
  AUDIT_TABLES,
  KEY_FIELDS,
  ROUND_TABLES,
  TABLE_NAMES,
  TABLES_VERSION,
  type TableName,
} from './tables.ts';

/** What one row of each table is. */
export const rowSchemaByTable = {
  audits: headRowSchema,
  templates: templateSchema,
  answers: answerRowSchema,
  answerHistory: answerHistoryRowSchema,
  evidence: evidenceRowSchema,
  actions: actionRowSchema,
  rowHistory: rowHistoryRowSchema,
  attachments: attachmentRowSchema,
  carried: carriedRowSchema,
  assignments: assignmentRowSchema,
  contributions: contributionRowSchema,
  settings: settingRowSchema,
  rounds: roundRowSchema,
  agencies: agencyRowSchema,
  receivedReturns: receivedRowSchema,
  returnDocuments: returnDocumentRowSchema,
  returnSummaries: returnSummaryRowSchema,
  roundTemplates: roundTemplateRowSchema,
  roundHistory: roundHistoryRowSchema,
  ownTemplates: ownTemplateRowSchema,
  ownTemplateHistory: ownTemplateHistoryRowSchema,
  moderators: moderatorRowSchema,
  moderations: moderationRowSchema,
  commentaries: commentaryRowSchema,
  surveys: surveyRowSchema,
  feedback: feedbackRowSchema,
} as const satisfies Record<TableName, z.ZodMiniType>;

/** The rows of a device as they were found, of whatever version: what copies and backups hold. */
export type RawDevice = {
  /** Of the tables the rows are from. */
  readonly tablesVersion: number;
  /** By the table's name. Rows hold JSON values and, where the schema says so, `Uint8Array`. */
  readonly rowsByTable: Readonly<Record<string, readonly unknown[]>>;
};

/** Everything on a device, readable, in the tables of today. */
export type DeviceRows = {
  readonly [Table in TableName]: readonly z.infer<(typeof rowSchemaByTable)[Table]>[];
};

/** A row that does not fit its schema, kept as it was found. */
export type UnreadableRow = { readonly table: TableName; readonly row: unknown };

/** The audit a row belongs to: its own for a head, none for what belongs to no audit. */
export function findAuditOfRow(table: TableName, row: unknown): AuditId | undefined {
  const field = table === 'audits' ? 'id' : 'auditId';
  if (table !== 'audits' && !AUDIT_TABLES.some((name) => name === table)) return undefined;
  if (typeof row !== 'object' || row === null) return undefined;
  return auditIdSchema.safeParse(Reflect.get(row, field)).data;
}

/** A device with nothing on it. */
export const EMPTY_DEVICE: DeviceRows = {
  audits: [],
  templates: [],
  answers: [],
  answerHistory: [],
  evidence: [],
  actions: [],
  rowHistory: [],
  attachments: [],
  carried: [],
  assignments: [],
  contributions: [],
  settings: [],
  rounds: [],
  agencies: [],
  receivedReturns: [],
  returnDocuments: [],
  returnSummaries: [],
  roundTemplates: [],
  roundHistory: [],
  ownTemplates: [],
  ownTemplateHistory: [],
  moderators: [],
  moderations: [],
  commentaries: [],
  surveys: [],
  feedback: [],
};
