import { Dexie } from 'dexie';

import type { ActionId, AuditId, EvidenceId } from '../domain/audit/audit.ts';
import type { AgencyToken } from '../domain/collection/agency.ts';
import type { RoundId } from '../domain/collection/round.ts';
import type { FeedbackRow } from '../domain/device/feedback-rows.ts';
import type {
  CommentaryRow,
  ModerationRow,
  ModeratorRow,
  SurveyRow,
} from '../domain/device/moderation-rows.ts';
import type {
  AgencyRow,
  OwnTemplateHistoryRow,
  OwnTemplateRow,
  ReceivedRow,
  ReturnDocumentRow,
  ReturnSummaryRow,
  RoundHistoryRow,
  RoundRow,
  RoundTemplateRow,
} from '../domain/device/round-rows.ts';
import { TABLES_VERSION } from '../domain/device/tables.ts';
import type { CommentarySection } from '../domain/moderation/commentary.ts';
import type { ModeratorId } from '../domain/moderation/moderation.ts';
import type { SurveyId } from '../domain/moderation/survey.ts';
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
import { tellCommitted } from './committed.ts';
import { sealTables } from './lock/seal-tables.ts';
import { ownVersionOnly } from './own-version-only.ts';
import { tellAnswers } from './tell-answers.ts';

export const DATABASE_NAME = 's11-self-audit';

/** Dexie stores ten times the version it is given. */
export const NATIVE_VERSION = TABLES_VERSION * 10;

// On a host of one's own Dexie notes for debuggers where each read and write was asked for.
Dexie.debug = false;

/** Opened by `openStorage` alone: never by the first read, which would skip its checks. */
export const database = new Dexie(DATABASE_NAME, {
  autoOpen: false,
  cache: 'disabled',
  chromeTransactionDurability: 'strict',
  indexedDB: ownVersionOnly(NATIVE_VERSION),
});

sealTables(database);
tellCommitted(database);
tellAnswers(database);

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
database.version(4).stores({});
database.version(5).stores({
  rounds: 'id',
  agencies: '[roundId+token]',
  receivedReturns: '[roundId+contentHash], contentHash',
  returnDocuments: 'contentHash',
  returnSummaries: '[contentHash+scorer]',
  roundTemplates: 'hash',
  roundHistory: '++id, [roundId+kind+rowId]',
  ownTemplates: 'id',
  ownTemplateHistory: '++id, templateId',
  moderators: '[roundId+id]',
  moderations: '[roundId+contentHash+questionId]',
  commentaries: '[roundId+section]',
  surveys: '[roundId+id]',
});
// No row is moved: what a partnership gave back on an audit has a table of its own.
database.version(TABLES_VERSION).stores({ feedback: '[auditId+id]' });

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
  rounds: database.table<unknown, RoundId, RoundRow>('rounds'),
  agencies: database.table<unknown, [RoundId, AgencyToken], AgencyRow>('agencies'),
  receivedReturns: database.table<unknown, [RoundId, string], ReceivedRow>('receivedReturns'),
  returnDocuments: database.table<unknown, string, ReturnDocumentRow>('returnDocuments'),
  returnSummaries: database.table<unknown, [string, number], ReturnSummaryRow>('returnSummaries'),
  roundTemplates: database.table<unknown, string, RoundTemplateRow>('roundTemplates'),
  roundHistory: database.table<unknown, number, RoundHistoryRow>('roundHistory'),
  ownTemplates: database.table<unknown, string, OwnTemplateRow>('ownTemplates'),
  ownTemplateHistory: database.table<unknown, number, OwnTemplateHistoryRow>('ownTemplateHistory'),
  moderators: database.table<unknown, [RoundId, ModeratorId], ModeratorRow>('moderators'),
  moderations: database.table<unknown, [RoundId, string, QuestionId], ModerationRow>('moderations'),
  commentaries: database.table<unknown, [RoundId, CommentarySection], CommentaryRow>(
    'commentaries',
  ),
  surveys: database.table<unknown, [RoundId, SurveyId], SurveyRow>('surveys'),
  feedback: database.table<unknown, [AuditId, string], FeedbackRow>('feedback'),
};
