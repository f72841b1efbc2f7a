import * as z from 'zod/mini';

import { answerSchema, auditIdSchema, type Answer, type AuditId } from '../domain/audit/audit.ts';
import { isSameAnswer } from '../domain/audit/same-answer.ts';
import { momentSchema } from '../domain/shared/plain-date.ts';
import { questionIdSchema, type QuestionId } from '../domain/template/template.ts';
import { isDeleted } from './connection.ts';
import { fromKept, toKept } from './lock/sealer.ts';
import { PAGE_STARTED } from './page-started.ts';
import { dropPending, listPendingKeys, PENDING_PREFIX } from './pending-keys.ts';

/**
 * Two tabs on one question keep apart what each has not yet stored. Not `randomUUID`, which plain
 * http hosts lack.
 */
const TAB = crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Text longer than an answer can hold is kept all the same, to be shown and shortened. */
const keptAnswerSchema = z.extend(answerSchema, {
  naReason: z.exactOptional(z.string()),
  narrative: z.string(),
  impact: z.string(),
  privateNote: z.string(),
});

const pendingTextSchema = z.strictObject({
  auditId: auditIdSchema,
  questionId: questionIdSchema,
  baseRevision: z.int().check(z.minimum(0)),
  answer: keptAnswerSchema,
  /** When it was typed. */
  keptAt: momentSchema,
});

/** An answer as typed, kept in `localStorage` because the page might not live to store it. */
export type PendingText = z.infer<typeof pendingTextSchema> & {
  /** Its key in `localStorage`. */
  readonly key: string;
};

/**
 * Keeps an answer at once, for when the page is hidden or left with words not yet stored.
 * Answers whether it was kept: `localStorage` may be full, refused or absent.
 */
export function keepPending(
  auditId: AuditId,
  questionId: QuestionId,
  baseRevision: number,
  answer: Answer,
  now: Date,
): boolean {
  if (isDeleted()) return false;
  const pending = { auditId, questionId, baseRevision, answer, keptAt: now.toISOString() };
  const key = toKey(auditId, questionId);
  try {
    localStorage.setItem(key, toKept(JSON.stringify(pending)));
    inMemory.delete(key);
    return true;
  } catch {
    inMemory.set(key, { ...pending, key });
    return false;
  }
}

/** What `localStorage` would not take: as safe as the page. */
const inMemory = new Map<string, PendingText>();

const keepers = new Set<() => void>();

/** Says that a form with words of its own is on the page, until what it returns is called. */
export function holdWords(keep: () => void): () => void {
  keepers.add(keep);
  return () => {
    keepers.delete(keep);
  };
}

/** Keeps aside what is typed on the page and not stored, so that `listPending` has all of it. */
export function keepAllAside(): void {
  for (const keep of keepers) keep();
}

/**
 * Forgets what this tab kept for a question, once a save of it has succeeded. `savedAt` is the
 * `now` of that save: words kept after it stay, unless they are the very ones it stored.
 */
export function forgetPending(
  auditId: AuditId,
  questionId: QuestionId,
  saved: { readonly answer: Answer; readonly savedAt: Date },
): void {
  const pending = readPending(toKey(auditId, questionId));
  if (pending === undefined) return;
  const isOlder = pending.keptAt <= saved.savedAt.toISOString();
  if (!isOlder && !isSameAnswer(pending.answer, saved.answer)) return;
  inMemory.delete(pending.key);
  dropPending(pending);
}

/** What all tabs, this and earlier ones, have kept and not forgotten, in the order it was typed. */
export function listPending(auditId?: AuditId): readonly PendingText[] {
  return [...new Set([...listPendingKeys(), ...inMemory.keys()])]
    .flatMap((key) => readPending(key) ?? [])
    .filter((pending) => auditId === undefined || pending.auditId === auditId)
    .toSorted((a, b) => a.keptAt.localeCompare(b.keptAt));
}

/**
 * What was typed for one question and is still not stored: by this page, or by one that is gone.
 * Other open tabs keep theirs to themselves.
 */
export function findPending(auditId: AuditId, questionId: QuestionId): PendingText | undefined {
  return listPending(auditId).findLast(
    (pending) =>
      pending.questionId === questionId &&
      (pending.key === toKey(auditId, questionId) || pending.keptAt < PAGE_STARTED),
  );
}

function toKey(auditId: AuditId, questionId: QuestionId): string {
  return `${PENDING_PREFIX}${auditId} ${questionId} ${TAB}`;
}

/** `undefined` for what is absent, refused or unreadable; the unreadable is left where it is. */
function readPending(key: string): PendingText | undefined {
  const here = inMemory.get(key);
  if (here !== undefined) return here;
  try {
    const parsed = pendingTextSchema.safeParse(
      JSON.parse(fromKept(localStorage.getItem(key)) ?? 'null'),
    );
    return parsed.success ? { ...parsed.data, key } : undefined;
  } catch {
    return undefined;
  }
}
