import type * as z from 'zod/mini';

import { fail, succeed, type Result } from '../shared/result.ts';
import {
  rowSchemaByTable,
  TABLES_VERSION,
  type DeviceRows,
  type RawDevice,
  type TableName,
  type UnreadableRow,
} from './device-rows.ts';

export type ParsedDevice = {
  readonly rows: DeviceRows;
  /** Rows that do not fit: kept as found, and never silently left out. */
  readonly unreadable: readonly UnreadableRow[];
};

export type NewerTables = {
  readonly kind: 'newerVersion';
  readonly found: number;
  readonly known: number;
};

/**
 * Reads the rows of any released version of the tables as rows of today. Version 1 had no
 * attachments; versions 1 and 2 lacked what version 3 added, no head before version 4 named returns,
 * there were no rounds before version 5 and no feedback before version 6; every row of theirs is one of
 * today.
 */
export function parseDevice(raw: RawDevice): Result<ParsedDevice, NewerTables> {
  if (raw.tablesVersion > TABLES_VERSION) {
    return fail({ kind: 'newerVersion', found: raw.tablesVersion, known: TABLES_VERSION });
  }
  const unreadable: UnreadableRow[] = [];
  const parse = <Row>(table: TableName, schema: z.ZodMiniType<Row>): readonly Row[] =>
    (raw.rowsByTable[table] ?? []).flatMap((row) => {
      const parsed = schema.safeParse(row);
      if (parsed.success) return [parsed.data];
      unreadable.push({ table, row });
      return [];
    });
  const rows: DeviceRows = {
    audits: parse('audits', rowSchemaByTable.audits),
    templates: parse('templates', rowSchemaByTable.templates),
    answers: parse('answers', rowSchemaByTable.answers),
    answerHistory: parse('answerHistory', rowSchemaByTable.answerHistory),
    evidence: parse('evidence', rowSchemaByTable.evidence),
    actions: parse('actions', rowSchemaByTable.actions),
    rowHistory: parse('rowHistory', rowSchemaByTable.rowHistory),
    attachments: parse('attachments', rowSchemaByTable.attachments),
    carried: parse('carried', rowSchemaByTable.carried),
    assignments: parse('assignments', rowSchemaByTable.assignments),
    contributions: parse('contributions', rowSchemaByTable.contributions),
    settings: parse('settings', rowSchemaByTable.settings),
    rounds: parse('rounds', rowSchemaByTable.rounds),
    agencies: parse('agencies', rowSchemaByTable.agencies),
    receivedReturns: parse('receivedReturns', rowSchemaByTable.receivedReturns),
    returnDocuments: parse('returnDocuments', rowSchemaByTable.returnDocuments),
    returnSummaries: parse('returnSummaries', rowSchemaByTable.returnSummaries),
    roundTemplates: parse('roundTemplates', rowSchemaByTable.roundTemplates),
    roundHistory: parse('roundHistory', rowSchemaByTable.roundHistory),
    ownTemplates: parse('ownTemplates', rowSchemaByTable.ownTemplates),
    ownTemplateHistory: parse('ownTemplateHistory', rowSchemaByTable.ownTemplateHistory),
    moderators: parse('moderators', rowSchemaByTable.moderators),
    moderations: parse('moderations', rowSchemaByTable.moderations),
    commentaries: parse('commentaries', rowSchemaByTable.commentaries),
    surveys: parse('surveys', rowSchemaByTable.surveys),
    feedback: parse('feedback', rowSchemaByTable.feedback),
  };
  return succeed({ rows, unreadable });
}
