import type * as z from 'zod/mini';

import type { AuditId } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { templateSchema, type Template } from '../domain/template/template.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRow, parseRows, readHead, type ReadRows } from './read-rows.ts';
import {
  actionRowSchema,
  answerRowSchema,
  assignmentRowSchema,
  carriedRowSchema,
  evidenceRowSchema,
  headRowSchema,
} from '../domain/device/rows.ts';
import type { HeadRow } from '../domain/device/rows.ts';
import { rememberSeen } from './seen-audits.ts';
import type { StoredAudit } from './stored-audit.ts';
import type {
  AuditProblem,
  DamagedRow,
  DamagedRowProblem,
  ReadProblem,
} from './storage-problem.ts';

export type AuditList = {
  /** Those not removed, the one changed last first. */
  readonly audits: readonly StoredAudit[];
  /** Heads and templates that could not be read, each hiding its whole audit. */
  readonly damaged: readonly DamagedRow[];
};

const auditTables = [
  tables.audits,
  tables.templates,
  tables.answers,
  tables.evidence,
  tables.actions,
  tables.carried,
  tables.assignments,
];

/** Reads an audit as it stands at one moment; may be given to a live query. */
export function readAudit(auditId: AuditId): Promise<Result<StoredAudit, AuditProblem>> {
  return readAtOnce(auditTables, async () => {
    const head = await readHead(auditId);
    return head.ok ? readParts(head.value) : head;
  });
}

/** Reads all audits that are not removed, whole; may be given to a live query. */
export function listAudits(): Promise<Result<AuditList, ReadProblem>> {
  return readAtOnce(auditTables, async () => {
    const heads = parseRows('audits', headRowSchema, await tables.audits.toArray());
    const audits: StoredAudit[] = [];
    const damaged = [...heads.damaged];
    for (const head of heads.rows) {
      if (head.removedAt !== undefined) continue;
      const stored = await readParts(head);
      if (stored.ok) audits.push(stored.value);
      else damaged.push(toDamagedRow(stored.problem));
    }
    const newestFirst = audits.toSorted((a, b) =>
      b.audit.changedAt.localeCompare(a.audit.changedAt),
    );
    return succeed({ audits: newestFirst, damaged });
  });
}

async function readParts(head: HeadRow): Promise<Result<StoredAudit, DamagedRowProblem>> {
  const template = await readTemplate(head.templateHash);
  if (!template.ok) return template;

  const read = <Row>(
    table: 'answers' | 'evidence' | 'actions' | 'carried' | 'assignments',
    schema: z.ZodMiniType<Row>,
  ): PromiseLike<ReadRows<Row>> =>
    tables[table]
      .where('auditId')
      .equals(head.id)
      .toArray((found: readonly unknown[]) => parseRows(table, schema, found));
  const answers = await read('answers', answerRowSchema);
  const evidence = await read('evidence', evidenceRowSchema);
  const actions = await read('actions', actionRowSchema);
  const carried = await read('carried', carriedRowSchema);
  const assignments = await read('assignments', assignmentRowSchema);
  const stored: StoredAudit = {
    audit: {
      id: head.id,
      templateHash: head.templateHash,
      details: head.details,
      isSample: head.isSample,
      startedAt: head.startedAt,
      changedAt: head.changedAt,
      answerByQuestion: new Map(answers.rows.map((row) => [row.questionId, row.answer])),
      evidence: evidence.rows.map((row) => row.evidence).toSorted((a, b) => a.number - b.number),
      actions: actions.rows.map((row) => row.action).toSorted((a, b) => a.number - b.number),
      carried: carried.rows.map((row) => row.carried),
      assignments: assignments.rows.map((row) => row.assignment),
      signOffs: head.signOffs ?? [],
      ...(head.keptReturn?.replies !== undefined && { replies: head.keptReturn.replies }),
    },
    template: template.value,
    revisionByQuestion: new Map(answers.rows.map((row) => [row.questionId, row.revision])),
    changedAtByQuestion: new Map(answers.rows.map((row) => [row.questionId, row.changedAt])),
    damaged: [answers, evidence, actions, carried, assignments].flatMap(({ damaged }) => damaged),
    ...(head.lastQuestionId !== undefined && { lastQuestionId: head.lastQuestionId }),
    ...(head.request !== undefined && { request: head.request }),
    ...(head.returns !== undefined && { returns: head.returns }),
    ...(head.keptReturn !== undefined && { keptReturn: head.keptReturn }),
    ...(head.ticket !== undefined && { ticket: head.ticket }),
    ...(head.removedAt !== undefined && { removedAt: head.removedAt }),
  };
  rememberSeen(stored);
  return succeed(stored);
}

async function readTemplate(hash: string): Promise<Result<Template, DamagedRowProblem>> {
  const found = await tables.templates.get(hash);
  if (found === undefined) {
    return fail({ kind: 'damagedRow', table: 'templates', key: hash, where: 'missing' });
  }
  return parseRow('templates', templateSchema, found);
}

function toDamagedRow({ table, key, where }: DamagedRowProblem): DamagedRow {
  return { table, key, where };
}
