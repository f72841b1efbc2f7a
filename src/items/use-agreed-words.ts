import { useLiveQuery } from 'dexie-react-hooks';

import { auditIdSchema, type AuditId } from '../domain/audit/audit.ts';
import type { CarriedAnswer } from '../domain/audit/carried-answer.ts';
import { findAgreedRating, toSlot } from '../domain/feedback/rating-words.ts';
import { questionIdSchema, type QuestionId } from '../domain/template/template.ts';
import { listFeedback } from '../storage/feedback.ts';

/** The rating that was agreed on each answer of an audit, as a word; of those feedback speaks of. */
export function useAgreedWords(auditId: AuditId | undefined): ReadonlyMap<QuestionId, string> {
  const read = useLiveQuery(
    () => (auditId === undefined ? undefined : listFeedback(auditId)),
    [auditId],
  );
  const latest = read?.ok === true ? read.value.received[0] : undefined;
  if (latest === undefined) return NONE;
  const { questions, scale } = latest.feedback.content;
  return new Map(
    questions.flatMap((question) =>
      question.said.kind === 'nothing'
        ? []
        : [[question.id, toSlot(findAgreedRating(question), scale).label] as const],
    ),
  );
}

/** What was agreed on an earlier answer, where the audit it was brought from is still here. */
export function useAgreedEarlier({ id, source }: CarriedAnswer): string | undefined {
  // An answer brought from an audit is called after that audit and its question.
  const [audit, question] = source.kind === 'audit' ? id.split(' ') : [];
  const agreed = useAgreedWords(auditIdSchema.safeParse(audit).data);
  const questionId = questionIdSchema.safeParse(question).data;
  return questionId === undefined ? undefined : agreed.get(questionId);
}

const NONE: ReadonlyMap<QuestionId, string> = new Map();
