import type * as z from 'zod/mini';

import {
  actionSchema,
  answerSchema,
  EMPTY_ANSWER,
  evidenceSchema,
  type AuditId,
} from '../domain/audit/audit.ts';
import {
  carriedAnswerSchema,
  type CarriedAnswer,
  type CarriedSource,
} from '../domain/audit/carried-answer.ts';
import type { Brought, BroughtAnswer } from '../domain/carry/brought.ts';
import type { HeadRow } from '../domain/device/rows.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { tables } from './database.ts';
import { firstPath } from './read-rows.ts';
import { readRowHistory } from './row-history.ts';

type Unfit = { readonly kind: 'unfit'; readonly where: string };

/** What of it breaks a limit, looked for before the first word is written. */
export function checkBrought({ source, answers, evidence, actions }: Brought): Unfit | undefined {
  const checks = [
    ...answers.map((one) =>
      parseCarried(one, source, { broughtAt: new Date(0).toISOString(), state: 'setAside' }),
    ),
    ...answers.map(({ narrative, impact }) =>
      answerSchema.safeParse({ ...EMPTY_ANSWER, narrative, impact }),
    ),
    ...evidence.map((item) => evidenceSchema.safeParse(item)),
    ...actions.map((item) => actionSchema.safeParse(item)),
  ];
  for (const check of checks) {
    if (!check.success) return { kind: 'unfit', where: firstPath(check.error) };
  }
  return undefined;
}

/** An earlier answer as its row keeps it; how it was chosen is no part of that. */
export function parseCarried(
  one: BroughtAnswer,
  source: CarriedSource,
  more: Pick<CarriedAnswer, 'broughtAt' | 'state'>,
): z.core.util.SafeParseResult<CarriedAnswer> {
  const facts = Object.entries(one).filter(([name]) => name !== 'isStart');
  return carriedAnswerSchema.safeParse({ ...Object.fromEntries(facts), source, ...more });
}

/**
 * Adds the items of these questions, and evidence that serves none, each once with all its questions, to be confirmed. An item
 * keeps its id, so that the same evidence is known again in every audit it was brought through; its
 * number is the next of this audit.
 */
export async function addBroughtItems(
  head: HeadRow,
  { source, evidence, actions }: Brought,
  asked: ReadonlySet<QuestionId>,
  now: Date,
): Promise<void> {
  const changedAt = now.toISOString();
  const here = await listIds(head.id);
  const earlier = await findEarlier(head.id);
  const stamp = (id: string, next: number) => {
    const known = earlier.get(id);
    return {
      row: { auditId: head.id, changedAt, revision: (known?.revision ?? 0) + 1 },
      item: { addedAt: changedAt, carriedFrom: source.name, number: known?.number ?? next },
    };
  };
  let { lastEvidenceNumber, lastActionNumber } = head;
  for (const item of evidence) {
    const isAsked = item.questionIds.length === 0 || item.questionIds.some((id) => asked.has(id));
    if (!isAsked || here.has(item.id)) continue;
    const fresh = stamp(item.id, lastEvidenceNumber + 1);
    lastEvidenceNumber = Math.max(lastEvidenceNumber, fresh.item.number);
    await tables.evidence.put({ ...fresh.row, id: item.id, evidence: { ...item, ...fresh.item } });
  }
  for (const item of actions) {
    if (!asked.has(item.questionId) || here.has(item.id)) continue;
    const fresh = stamp(item.id, lastActionNumber + 1);
    lastActionNumber = Math.max(lastActionNumber, fresh.item.number);
    await tables.actions.put({ ...fresh.row, id: item.id, action: { ...item, ...fresh.item } });
  }
  await tables.audits.put({ ...head, changedAt, lastEvidenceNumber, lastActionNumber });
}

async function listIds(auditId: AuditId): Promise<ReadonlySet<string>> {
  const evidence = await tables.evidence.where('auditId').equals(auditId).primaryKeys();
  const actions = await tables.actions.where('auditId').equals(auditId).primaryKeys();
  return new Set([...evidence, ...actions].map(([, id]) => id));
}

type Earlier = { readonly number: number; readonly revision: number };

/** Items that stood here once keep their numbers for life. Newest first: the first one counts. */
async function findEarlier(auditId: AuditId): Promise<ReadonlyMap<string, Earlier>> {
  const { rows } = await readRowHistory(auditId);
  const found = new Map<string, Earlier>();
  for (const earlier of rows) {
    if (found.has(earlier.rowId)) continue;
    const { kind, rowId } = earlier;
    if (kind === 'evidence') {
      found.set(rowId, { number: earlier.row.evidence.number, revision: earlier.row.revision });
    }
    if (kind === 'action') {
      found.set(rowId, { number: earlier.row.action.number, revision: earlier.row.revision });
    }
  }
  return found;
}
