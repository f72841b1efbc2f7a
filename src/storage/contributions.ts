import { answerSchema, type Action, type AuditId, type Evidence } from '../domain/audit/audit.ts';
import {
  receivedContributionSchema,
  type QuestionAnswer,
  type ReceivedContribution,
} from '../domain/audit/contribution.ts';
import { contributionRowSchema, type HeadRow } from '../domain/device/rows.ts';
import { must } from '../domain/shared/must.ts';
import type { Moment } from '../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { findStoredAction, replaceAction } from './action-rows.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { findStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import { firstPath, parseRows, readHead, readOpenHead, type ReadRows } from './read-rows.ts';
import { findStored, replaceAnswer } from './replace-answer.ts';
import { readRowHistory } from './row-history.ts';
import type { ReadProblem, WriteProblem } from './storage-problem.ts';

/** One file with all that follows from it, as it was shown before it is brought in. */
export type Bringing = {
  readonly received: ReceivedContribution;
  /** Whole answers, as they become. */
  readonly answers: readonly QuestionAnswer[];
  /** Take the audit's next numbers; one whose id is known changes nothing. */
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
};

/** What came of it, by which `undoBringIn` takes it back. */
export type BroughtIn = {
  /** All that was added or changed bears it. */
  readonly broughtAt: Moment;
  /** The answers that were changed, as they stood. */
  readonly answersBefore: readonly QuestionAnswer[];
  /** The files that were new here. */
  readonly receivedIds: readonly string[];
};

/** An answer was changed elsewhere since the files were looked at. Nothing was stored. */
export type ChangedSince = { readonly kind: 'changedSince'; readonly questionId: QuestionId };

/** What colleagues have sent back; may be given to a live query. */
export function listContributions(
  auditId: AuditId,
): Promise<Result<ReadRows<ReceivedContribution>, ReadProblem>> {
  return readAtOnce<ReadRows<ReceivedContribution>, ReadProblem>(
    [tables.contributions],
    async () => {
      const found = await tables.contributions.where('auditId').equals(auditId).toArray();
      const { rows, damaged } = parseRows('contributions', contributionRowSchema, found);
      return succeed({ rows: rows.map(({ received }) => received), damaged });
    },
  );
}

/** The ids of all evidence and actions an audit has, or had before they were removed. */
export function listItemIds(auditId: AuditId): Promise<Result<ReadonlySet<string>, ReadProblem>> {
  const { evidence, actions, rowHistory } = tables;
  return readAtOnce<ReadonlySet<string>, ReadProblem>([evidence, actions, rowHistory], async () => {
    const keys = [
      ...(await evidence.where('auditId').equals(auditId).primaryKeys()),
      ...(await actions.where('auditId').equals(auditId).primaryKeys()),
    ];
    const { rows } = await readRowHistory(auditId);
    return succeed(
      new Set<string>([...keys.map(([, id]) => id), ...rows.map(({ rowId }) => rowId)]),
    );
  });
}

/**
 * Brings in what was shown of some files, in their order, all of it or nothing. `revisions` is what
 * was shown of each answer: where one has changed since, nothing is stored, and a new look is due. A
 * file that is here already changes nothing.
 */
export function bringIn(
  auditId: AuditId,
  bringings: readonly Bringing[],
  revisions: ReadonlyMap<QuestionId, number>,
  now: Date,
): Promise<Result<BroughtIn, WriteProblem | ChangedSince>> {
  const { audits, answers, answerHistory, rowHistory, evidence, actions, contributions } = tables;
  const over = [audits, answers, answerHistory, rowHistory, evidence, actions, contributions];
  return writeAtOnce<BroughtIn, WriteProblem | ChangedSince>(over, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const fresh: Bringing[] = [];
    for (const bringing of bringings) {
      if ((await contributions.get([auditId, bringing.received.id])) === undefined) {
        fresh.push(bringing);
      }
    }
    // All is looked at before anything is written: a refusal must leave no half of it behind.
    const problem = findUnfit(fresh) ?? (await findChanged(auditId, fresh, revisions));
    if (problem !== undefined) return fail(problem);
    const answersBefore = await readAnswers(head.value, fresh);
    for (const bringing of fresh) await storeOne(auditId, bringing, now);
    const receivedIds = fresh.map(({ received }) => received.id);
    return succeed({ broughtAt: now.toISOString(), answersBefore, receivedIds });
  });
}

async function readAnswers(
  head: HeadRow,
  bringings: readonly Bringing[],
): Promise<readonly QuestionAnswer[]> {
  const touched = new Set(
    bringings.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)),
  );
  const before: QuestionAnswer[] = [];
  for (const questionId of touched) {
    const { answer } = await findStored(head, questionId);
    before.push({ questionId, answer });
  }
  return before;
}

function findUnfit(bringings: readonly Bringing[]): WriteProblem | undefined {
  for (const { received, answers } of bringings) {
    const parsed = receivedContributionSchema.safeParse(received);
    if (!parsed.success) return { kind: 'unfit', where: firstPath(parsed.error) };
    for (const { answer } of answers) {
      const fitting = answerSchema.safeParse(answer);
      if (!fitting.success) return { kind: 'unfit', where: firstPath(fitting.error) };
    }
  }
  return undefined;
}

async function findChanged(
  auditId: AuditId,
  bringings: readonly Bringing[],
  revisions: ReadonlyMap<QuestionId, number>,
): Promise<ChangedSince | undefined> {
  const head = await readHead(auditId);
  if (!head.ok) return undefined;
  for (const { questionId } of bringings.flatMap(({ answers }) => answers)) {
    const { revision } = await findStored(head.value, questionId);
    if (revision !== (revisions.get(questionId) ?? 0)) return { kind: 'changedSince', questionId };
  }
  return undefined;
}

/** Within the transaction; the head is read anew for each row, since each counts up in it. */
async function storeOne(auditId: AuditId, bringing: Bringing, now: Date): Promise<void> {
  const readAnew = async () => {
    const head = await readHead(auditId);
    return must(head.ok ? head.value : undefined, 'the head read a moment ago');
  };
  const changedAt = now.toISOString();
  for (const { questionId, answer } of bringing.answers) {
    const stored = await findStored(await readAnew(), questionId);
    const saved = await replaceAnswer(stored, answer, stored.revision, now);
    // Looked at before. A throw takes back the whole transaction.
    if (!saved.ok) throw new Error(`An answer was refused: ${saved.problem.kind}`);
  }
  for (const item of bringing.evidence) {
    const stored = await findStoredEvidence(auditId, item.id);
    if (stored.found !== undefined || stored.known !== undefined) continue;
    const head = await readAnew();
    const number = head.lastEvidenceNumber + 1;
    await replaceEvidence(head, stored, { ...item, number, addedAt: changedAt }, now);
  }
  for (const action of bringing.actions) {
    const stored = await findStoredAction(auditId, action.id);
    if (stored.found !== undefined || stored.known !== undefined) continue;
    const head = await readAnew();
    const number = head.lastActionNumber + 1;
    await replaceAction(head, stored, { ...action, number, addedAt: changedAt }, now);
  }
  const { received } = bringing;
  await tables.contributions.put({ auditId, id: received.id, received, changedAt });
  await tables.audits.put({ ...(await readAnew()), changedAt });
}
