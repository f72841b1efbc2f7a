/*
 * The tables, without what their rows are: the first page opens the database before there is a row
 * to read, and loads no schema for it.
 */

/** The version of the tables this code knows. */
export const TABLES_VERSION = 6;

export const TABLE_NAMES = [
  'audits',
  'templates',
  'answers',
  'answerHistory',
  'evidence',
  'actions',
  'rowHistory',
  'attachments',
  'carried',
  'assignments',
  'contributions',
  'settings',
  'rounds',
  'agencies',
  'receivedReturns',
  'returnDocuments',
  'returnSummaries',
  'roundTemplates',
  'roundHistory',
  'ownTemplates',
  'ownTemplateHistory',
  'moderators',
  'moderations',
  'commentaries',
  'surveys',
  'feedback',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The tables whose rows belong to one audit, beside its head. */
export const AUDIT_TABLES = [
  'answers',
  'answerHistory',
  'evidence',
  'actions',
  'rowHistory',
  'attachments',
  'carried',
  'assignments',
  'contributions',
  'feedback',
] as const satisfies readonly TableName[];

/** The tables whose rows belong to one round, beside its head. */
export const ROUND_TABLES = [
  'agencies',
  'receivedReturns',
  'roundHistory',
  'moderators',
  'moderations',
  'commentaries',
  'surveys',
] as const satisfies readonly TableName[];

/** The fields that make a row's key. IndexedDB keeps no row without them, however damaged. */
export const KEY_FIELDS = {
  audits: ['id'],
  templates: ['hash'],
  answers: ['auditId', 'questionId'],
  answerHistory: ['id'],
  evidence: ['auditId', 'id'],
  actions: ['auditId', 'id'],
  rowHistory: ['id'],
  attachments: ['auditId', 'hash'],
  carried: ['auditId', 'id'],
  assignments: ['auditId', 'questionId'],
  contributions: ['auditId', 'id'],
  settings: ['key'],
  rounds: ['id'],
  agencies: ['roundId', 'token'],
  receivedReturns: ['roundId', 'contentHash'],
  returnDocuments: ['contentHash'],
  returnSummaries: ['contentHash', 'scorer'],
  roundTemplates: ['hash'],
  roundHistory: ['id'],
  ownTemplates: ['id'],
  ownTemplateHistory: ['id'],
  moderators: ['roundId', 'id'],
  moderations: ['roundId', 'contentHash', 'questionId'],
  commentaries: ['roundId', 'section'],
  surveys: ['roundId', 'id'],
  feedback: ['auditId', 'id'],
} as const satisfies Record<TableName, readonly string[]>;
