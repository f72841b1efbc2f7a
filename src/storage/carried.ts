import type { AuditId } from '../domain/audit/audit.ts';
import type { Brought, BroughtAnswer } from '../domain/carry/brought.ts';
import { attachmentRowSchema, type CarriedRow, type HeadRow } from '../domain/device/rows.ts';
import { must } from '../domain/shared/must.ts';
import type { Moment } from '../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { addAuditRows, addedTables, type AddProblem } from './add-audit-rows.ts';
import { writeAtOnce } from './at-once.ts';
import { toEmptyAudit, type NewAudit } from './audits.ts';
import { addBroughtItems, checkBrought, parseCarried } from './brought-items.ts';
import { confirmTables } from './carried-states.ts';
import { exchangeWords } from './carried-words.ts';
import { tables } from './database.ts';
import { readHead, readOpenHead } from './read-rows.ts';
import { findStored, replaceAnswer } from './replace-answer.ts';
import type { WriteProblem } from './storage-problem.ts';

/** What came of it, in answers and items of evidence without a question: all that was added bears this moment, by which `undoBringing` finds it. */
export type Bringing = { readonly broughtAt: Moment; readonly added: number };

const carriedTables = [...confirmTables, tables.attachments];

/**
 * Brings earlier answers, evidence and actions to an audit, all or nothing. Words go only where
 * today's are empty, and no rating is ever chosen; each earlier answer stays beside as it was. What
 * was brought before is left alone, so that bringing the same again adds nothing: items come only
 * with an answer that is new here, and evidence that serves no question when it is new itself.
 */
export function bringCarried(
  auditId: AuditId,
  brought: Brought,
  now: Date,
): Promise<Result<Bringing, WriteProblem>> {
  return writeAtOnce<Bringing, WriteProblem>(carriedTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    return bring(head.value, brought, now);
  });
}

/** Starts an audit that has all of this from its first moment, such as that of another site. */
export function startWithBrought(
  start: NewAudit,
  brought: Brought,
): Promise<Result<Bringing, AddProblem | WriteProblem>> {
  const over = [...new Set([...addedTables, ...carriedTables])];
  return writeAtOnce<Bringing, AddProblem | WriteProblem>(over, async () => {
    // Refused here or not at all: what is written after this would stay without the rest.
    const unfit = checkBrought(brought);
    if (unfit !== undefined) return fail(unfit);
    const added = await addAuditRows(toEmptyAudit(start), start.template, start.now);
    if (!added.ok) return added;
    const head = await readHead(start.id);
    return head.ok ? bring(head.value, brought, start.now) : head;
  });
}

async function bring(
  head: HeadRow,
  brought: Brought,
  now: Date,
): Promise<Result<Bringing, WriteProblem>> {
  const broughtAt = now.toISOString();
  const unfit = checkBrought(brought);
  if (unfit !== undefined) return fail(unfit);
  const known = new Set(
    (await tables.carried.where('auditId').equals(head.id).primaryKeys()).map(([, id]) => id),
  );
  const fresh = brought.answers.filter(({ id }) => !known.has(id));
  const added = fresh.length + (await countNewUnlinked(head.id, brought));
  if (added === 0) return succeed({ broughtAt, added });

  const standing = await putWords(head, fresh, now);
  await tables.carried.bulkPut(
    fresh.map((one): CarriedRow => {
      const state = standing.has(one.id) ? 'toConfirm' : 'setAside';
      const answer = parseCarried(one, brought.source, { broughtAt, state }).data;
      return {
        auditId: head.id,
        id: one.id,
        carried: must(answer, 'an answer that was looked at before'),
        changedAt: broughtAt,
      };
    }),
  );
  const asked = fresh.flatMap(({ isStart, questionId }) =>
    isStart && questionId !== undefined ? questionId : [],
  );
  await addBroughtItems(head, brought, new Set(asked), now);
  await copyFiles(head.id, brought, broughtAt);
  return succeed({ broughtAt, added });
}

async function countNewUnlinked(auditId: AuditId, { evidence }: Brought): Promise<number> {
  const unlinked = evidence.filter(({ questionIds }) => questionIds.length === 0);
  const here = await tables.evidence.bulkGet(unlinked.map(({ id }) => [auditId, id]));
  return here.filter((row) => row === undefined).length;
}

/** Puts earlier words where none stand; answers the ids of those that now stand in an answer. */
async function putWords(
  head: HeadRow,
  fresh: readonly BroughtAnswer[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const standing = new Set<string>();
  for (const [questionId, ones] of groupByQuestion(fresh)) {
    const stored = await findStored(head, questionId);
    const next = exchangeWords(stored.answer, [], ones);
    if (next === stored.answer) continue;
    await replaceAnswer(stored, next, stored.revision, now);
    const isPut = (field: 'narrative' | 'impact'): boolean => next[field] !== stored.answer[field];
    for (const one of ones) {
      const stands =
        (isPut('narrative') && one.narrative.trim() !== '') ||
        (isPut('impact') && one.impact.trim() !== '');
      if (stands) standing.add(one.id);
    }
  }
  return standing;
}

function groupByQuestion(
  fresh: readonly BroughtAnswer[],
): ReadonlyMap<QuestionId, readonly BroughtAnswer[]> {
  const groups = new Map<QuestionId, BroughtAnswer[]>();
  for (const one of fresh) {
    if (!one.isStart || one.questionId === undefined) continue;
    const group = groups.get(one.questionId);
    if (group === undefined) groups.set(one.questionId, [one]);
    else group.push(one);
  }
  return groups;
}

/** Attachments are bytes of their own audit: they are copied, so that either can be erased. */
async function copyFiles(auditId: AuditId, brought: Brought, addedAt: Moment): Promise<void> {
  const { filesOf } = brought;
  if (filesOf === undefined) return;
  const hashes = brought.evidence.flatMap((item) =>
    item.kind === 'attachment' ? item.file.hash : [],
  );
  for (const hash of new Set(hashes)) {
    const here = await tables.attachments.get([auditId, hash]);
    if (here !== undefined) continue;
    const found = attachmentRowSchema.safeParse(await tables.attachments.get([filesOf, hash]));
    if (found.success) await tables.attachments.put({ ...found.data, auditId, addedAt });
  }
}
