import {
  evidenceSchema,
  type AuditId,
  type Evidence,
  type EvidenceId,
} from '../domain/audit/audit.ts';
import { leaveQuestion, serveQuestion, servesOthers } from '../domain/audit/evidence-questions.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { evidenceRowSchema } from '../domain/device/rows.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { keepAttachment } from './attachments.ts';
import { tables } from './database.ts';
import { findStoredEvidence, removeStoredEvidence, replaceEvidence } from './evidence-rows.ts';
import { firstPath, parseRows, readOpenHead } from './read-rows.ts';
import { readRowHistory } from './row-history.ts';
import type { DamagedRow, ReadProblem, WriteProblem } from './storage-problem.ts';
import type { MissingItem, Unnumbered } from './unnumbered.ts';

/** An item as a form gives it: its number and moment of adding are storage's to say. */
export type EvidenceDraft = Unnumbered<Evidence>;

export type RemovedEvidence = { readonly evidence: Evidence; readonly removedAt: string };

export type RemovedEvidenceList = {
  /** The one removed last first. */
  readonly removed: readonly RemovedEvidence[];
  readonly damaged: readonly DamagedRow[];
};

const evidenceTables = [tables.audits, tables.evidence, tables.rowHistory];

/** Why a file is not stored a second time: evidence of the audit has the same bytes. */
export type SameFile = { readonly kind: 'sameFile'; readonly evidence: Evidence };

/**
 * Adds an item, or replaces the one with its id, which goes to the history. A new item takes the
 * audit's next number. An item keeps its number for life, also when saved again after its removal.
 */
export function saveEvidence(
  auditId: AuditId,
  draft: EvidenceDraft,
  now: Date,
): Promise<Result<Evidence, WriteProblem>> {
  // Async itself: Dexie takes a transaction for over at the first await of a function that is not.
  return writeAtOnce<Evidence, WriteProblem>(evidenceTables, async () =>
    writeEvidence(auditId, draft, now),
  );
}

/**
 * Adds an item with its file, both or neither. The same bytes twice are refused with the item that
 * has them, also when another tab has just added it.
 */
export function saveAttachedEvidence(
  auditId: AuditId,
  draft: Extract<EvidenceDraft, { kind: 'attachment' }>,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<Result<Evidence, WriteProblem | SameFile>> {
  const over = [...evidenceTables, tables.attachments];
  return writeAtOnce<Evidence, WriteProblem | SameFile>(over, async () => {
    const same = await findStoredFile(auditId, draft.file.hash);
    if (same !== undefined) return fail({ kind: 'sameFile', evidence: same });
    const written = await writeEvidence(auditId, draft, now);
    if (written.ok) await keepAttachment(auditId, draft.file.hash, bytes, now);
    return written;
  });
}

/** The evidence of an audit that has these bytes. */
export function findSameFile(
  auditId: AuditId,
  hash: string,
): Promise<Result<Evidence | undefined, ReadProblem>> {
  return readAtOnce([tables.evidence], async () => succeed(await findStoredFile(auditId, hash)));
}

async function findStoredFile(auditId: AuditId, hash: string): Promise<Evidence | undefined> {
  const found = await tables.evidence.where('auditId').equals(auditId).toArray();
  return parseRows('evidence', evidenceRowSchema, found)
    .rows.map(({ evidence }) => evidence)
    .find((item) => item.kind === 'attachment' && item.file.hash === hash);
}

/** Call it within the transaction. */
async function writeEvidence(
  auditId: AuditId,
  draft: EvidenceDraft,
  now: Date,
): Promise<Result<Evidence, WriteProblem>> {
  const head = await readOpenHead(auditId);
  if (!head.ok) return head;
  const stored = await findStoredEvidence(auditId, draft.id);
  const number = stored.known?.evidence.number ?? head.value.lastEvidenceNumber + 1;
  const addedAt = stored.known?.evidence.addedAt ?? now.toISOString();
  const parsed = evidenceSchema.safeParse({ ...draft, number, addedAt });
  if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

  await replaceEvidence(head.value, stored, parsed.data, now);
  return succeed(parsed.data);
}

/**
 * Changes an item as it is stored now, so that what another tab did to it meanwhile stays. The old
 * version goes to the history.
 */
export function updateEvidence(
  auditId: AuditId,
  id: EvidenceId,
  change: (item: Evidence) => EvidenceDraft,
  now: Date,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  return writeAtOnce<Evidence, WriteProblem | MissingItem>(evidenceTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredEvidence(auditId, id);
    if (stored.row === undefined) return fail({ kind: 'missingItem', id });
    const { number, addedAt } = stored.row.evidence;
    const changed = { ...change(stored.row.evidence), id, number, addedAt };
    const parsed = evidenceSchema.safeParse(changed);
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });

    await replaceEvidence(head.value, stored, parsed.data, now);
    return succeed(parsed.data);
  });
}

/** Takes an item out of the register; it stays in the history. Its absence is no problem. */
export function removeEvidence(
  auditId: AuditId,
  id: EvidenceId,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(evidenceTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    await removeStoredEvidence(head.value, await findStoredEvidence(auditId, id), now);
    return succeed(undefined);
  });
}

/**
 * Takes an item from one question, and out of the register when, as it stands now, it serves no
 * other. Its absence is no problem.
 */
export function takeEvidenceFrom(
  auditId: AuditId,
  id: EvidenceId,
  questionId: QuestionId,
  now: Date,
): Promise<Result<undefined, WriteProblem>> {
  return writeAtOnce<undefined, WriteProblem>(evidenceTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredEvidence(auditId, id);
    const item = stored.row?.evidence;
    if (item !== undefined && servesOthers(item, questionId)) {
      await replaceEvidence(head.value, stored, leaveQuestion(item, questionId), now);
    } else {
      await removeStoredEvidence(head.value, stored, now);
    }
    return succeed(undefined);
  });
}

/**
 * Puts a removed item back under its old number, at any later time. `questionId` is a question it
 * shall serve: one that was only taken from that question serves it again.
 */
export function restoreEvidence(
  auditId: AuditId,
  id: EvidenceId,
  now: Date,
  questionId?: QuestionId,
): Promise<Result<Evidence, WriteProblem | MissingItem>> {
  return writeAtOnce<Evidence, WriteProblem | MissingItem>(evidenceTables, async () => {
    const head = await readOpenHead(auditId);
    if (!head.ok) return head;
    const stored = await findStoredEvidence(auditId, id);
    if (stored.known === undefined) return fail({ kind: 'missingItem', id });
    const known = stored.known.evidence;
    const item = questionId === undefined ? known : serveQuestion(known, questionId);
    if (item === stored.row?.evidence) return succeed(item);

    await replaceEvidence(head.value, stored, item, now);
    return succeed(item);
  });
}

/** Items that can be put back; may be given to a live query. */
export function listRemovedEvidence(
  auditId: AuditId,
): Promise<Result<RemovedEvidenceList, ReadProblem>> {
  return readAtOnce([tables.evidence, tables.rowHistory], async () => {
    const { rows, damaged } = await readRowHistory(auditId);
    const keys = await tables.evidence.where('auditId').equals(auditId).primaryKeys();
    const seen = new Set<string>(keys.map(([, id]) => id));
    const removed: RemovedEvidence[] = [];
    for (const earlier of rows) {
      if (earlier.kind !== 'evidence' || earlier.why !== 'removed') continue;
      if (seen.has(earlier.rowId)) continue;
      seen.add(earlier.rowId);
      removed.push({ evidence: earlier.row.evidence, removedAt: earlier.movedAt });
    }
    return succeed({ removed, damaged });
  });
}
