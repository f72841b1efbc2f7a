import { Dexie } from 'dexie';

import type { ActionId, AuditId, EvidenceId } from '../domain/audit/audit.ts';
import { TABLES_VERSION } from '../domain/device/tables.ts';
import type { QuestionId, Template } from '../domain/template/template.ts';
import type {
  ActionRow,
  AnswerHistoryRow,
  AnswerRow,
  AssignmentRow,
  AttachmentRow,
  CarriedRow,
  ContributionRow,
  EvidenceRow,
  HeadRow,
  RowHistoryRow,
  SettingRow,
} from '../domain/device/rows.ts';
import { ownVersionOnly } from './own-version-only.ts';

export const DATABASE_NAME = 's11-self-audit';

/** Dexie stores ten times the version it is given. */
export const NATIVE_VERSION = TABLES_VERSION * 10;

/** Opened by `openStorage` alone: never by the first read, which would skip its checks. */
export const database = new Dexie(DATABASE_NAME, {
  autoOpen: false,
  cache: 'disabled',
  chromeTransactionDurability: 'strict',
  indexedDB: ownVersionOnly(NATIVE_VERSION),
});

database.version(1).stores({
  audits: 'id',
  templates: 'hash',
  answers: '[auditId+questionId]',
  answerHistory: '++id, [auditId+questionId]',
  evidence: '[auditId+id]',
  actions: '[auditId+id]',
  rowHistory: '++id, [auditId+kind+rowId]',
  settings: 'key',
});
database.version(2).stores({ attachments: '[auditId+hash]' });
database.version(3).stores({
  carried: '[auditId+id]',
  assignments: '[auditId+questionId]',
  contributions: '[auditId+id]',
});
// No table and no index is new: heads may name the returns made, which version 3 cannot read.
database.version(TABLES_VERSION).stores({});

/** Rows come out as `unknown`: each is parsed by its schema where it is read. */
export const tables = {
  audits: database.table<unknown, AuditId, HeadRow>('audits'),
  templates: database.table<unknown, string, Template>('templates'),
  answers: database.table<unknown, [AuditId, QuestionId], AnswerRow>('answers'),
  answerHistory: database.table<unknown, number, AnswerHistoryRow>('answerHistory'),
  evidence: database.table<unknown, [AuditId, EvidenceId], EvidenceRow>('evidence'),
  actions: database.table<unknown, [AuditId, ActionId], ActionRow>('actions'),
  rowHistory: database.table<unknown, number, RowHistoryRow>('rowHistory'),
  attachments: database.table<unknown, [AuditId, string], AttachmentRow>('attachments'),
  carried: database.table<unknown, [AuditId, string], CarriedRow>('carried'),
  assignments: database.table<unknown, [AuditId, QuestionId], AssignmentRow>('assignments'),
  contributions: database.table<unknown, [AuditId, string], ContributionRow>('contributions'),
  settings: database.table<unknown, string, SettingRow>('settings'),
};
