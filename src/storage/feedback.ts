import type { AuditId } from '../domain/audit/audit.ts';
import { feedbackRowSchema, type FeedbackRow } from '../domain/device/feedback-rows.ts';
import { feedbackSchema, type Feedback } from '../domain/feedback/feedback.ts';
import { joinReplies } from '../domain/feedback/join-replies.ts';
import { hashContent, toCanonicalJson } from '../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, parseRow, parseRows, readOwnHead } from './read-rows.ts';
import type {
  ConnectionProblem,
  DamagedRow,
  DamagedRowProblem,
  ReadProblem,
  WriteProblem,
} from './storage-problem.ts';

/** What a partnership gave back, as this device keeps it. */
export type ReceivedFeedback = {
  readonly id: string;
  readonly feedback: Feedback;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly replyByQuestion: ReadonlyMap<QuestionId, string>;
};

export type FeedbackList = {
  /** The one made last first: it is what the partnership says now. */
  readonly received: readonly ReceivedFeedback[];
  readonly damaged: readonly DamagedRow[];
};

/** May be given to a live query. */
export function listFeedback(auditId: AuditId): Promise<Result<FeedbackList, ReadProblem>> {
  return readAtOnce<FeedbackList, ReadProblem>([tables.feedback], async () => {
    const found = await tables.feedback.where('auditId').equals(auditId).toArray();
    const { rows, damaged } = parseRows('feedback', feedbackRowSchema, found);
    const read = rows.map((row) => ({ row, received: toReceived(row) }));
    const received = read.flatMap((one) => one.received ?? []);
    return succeed({
      received: received.toSorted((a, b) => (a.feedback.madeAt < b.feedback.madeAt ? 1 : -1)),
      damaged: [
        ...damaged,
        ...read.flatMap(({ row, received: one }) =>
          one === undefined ? [{ table: 'feedback' as const, key: row.id, where: 'text' }] : [],
        ),
      ],
    });
  });
}

function toReceived({
  id,
  text,
  fileName,
  receivedAt,
  replies,
}: FeedbackRow): ReceivedFeedback | undefined {
  const feedback = parseText(text);
  if (feedback === undefined) return undefined;
  const replyByQuestion = new Map(replies.map((reply) => [reply.questionId, reply.text]));
  return { id, feedback, fileName, receivedAt, replyByQuestion };
}

function parseText(text: string): Feedback | undefined {
  try {
    return feedbackSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Keeps feedback beside its audit. What was kept before stays, with what was answered to it. */
export function keepFeedback(
  auditId: AuditId,
  feedback: Feedback,
  fileName: string,
  now: Date,
): Promise<Result<'kept' | 'wasKept', WriteProblem>> {
  return writeAtOnce<'kept' | 'wasKept', WriteProblem>(
    [tables.audits, tables.feedback],
    async () => {
      const head = await readOwnHead(auditId);
      if (!head.ok) return head;
      const id = hashContent(feedback.content);
      if ((await tables.feedback.get([auditId, id])) !== undefined) return succeed('wasKept');
      const row = feedbackRowSchema.safeParse({
        auditId,
        id,
        text: toCanonicalJson(feedback),
        fileName: fileName.slice(0, 500),
        receivedAt: now.toISOString(),
        replies: [],
        revision: 1,
        changedAt: now.toISOString(),
      });
      if (!row.success) return fail({ kind: 'unfit', where: firstPath(row.error) });
      await tables.feedback.put(row.data);
      return succeed('kept');
    },
  );
}

export type MissingFeedback = { readonly kind: 'missingFeedback' };
export type ReplyProblem =
  | ConnectionProblem
  | DamagedRowProblem
  | MissingFeedback
  | { readonly kind: 'unfit'; readonly where: string };

/**
 * Stores what is answered to one question. `seen` is what its writer had before them: words that
 * another tab wrote meanwhile stay, and stand before these.
 */
export function saveReply(
  { auditId, id }: { readonly auditId: AuditId; readonly id: string },
  questionId: QuestionId,
  { text, seen }: { readonly text: string; readonly seen: string },
  now: Date,
): Promise<Result<string, ReplyProblem>> {
  return writeAtOnce<string, ReplyProblem>([tables.feedback], async () => {
    const found = await tables.feedback.get([auditId, id]);
    if (found === undefined) return fail({ kind: 'missingFeedback' });
    const row = parseRow('feedback', feedbackRowSchema, found);
    if (!row.ok) return row;
    const { replies, revision } = row.value;
    const stored = replies.find((reply) => reply.questionId === questionId)?.text ?? '';
    const joined = joinReplies({ stored, seen, text });
    if (joined === stored) return succeed(joined);
    const others = replies.filter((reply) => reply.questionId !== questionId);
    const changed = feedbackRowSchema.safeParse({
      ...row.value,
      replies: [...others, ...(joined === '' ? [] : [{ questionId, text: joined }])],
      revision: revision + 1,
      changedAt: now.toISOString(),
    });
    if (!changed.success) return fail({ kind: 'unfit', where: firstPath(changed.error) });
    await tables.feedback.put(changed.data);
    return succeed(joined);
  });
}
