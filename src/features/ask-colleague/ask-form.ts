import * as z from 'zod/mini';

import { isAnswered } from '../../domain/audit/answer-state.ts';
import type { Assignment } from '../../domain/audit/assignment.ts';
import type { Assignee } from '../../domain/scoring/list-assignees.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
} from '../../domain/shared/date-parts.ts';
import { hasWords } from '../../domain/shared/has-words.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

/** Who is asked what, and by when. */
export const askFormSchema = z.object({
  to: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter who you ask'),
      z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
    ),
  dueDate: partialDateSchema('the date you need it by'),
  questionIds: z.array(z.string()).check(z.minLength(1, 'Select at least one question')),
});
export type AskForm = z.infer<typeof askFormSchema>;

/** The same as it may be left, half-filled. */
export const askDraftSchema = z.object({
  to: z.string(),
  dueDate: dateFormSchema,
  questionIds: z.array(z.string()),
});

/** Empty for someone new; as it stands for someone who was asked before. */
export function toAskForm(assignee: Assignee | undefined): AskForm {
  if (assignee === undefined) return { to: '', dueDate: EMPTY_DATE, questionIds: [] };
  return {
    to: assignee.to,
    dueDate: toDateForm(assignee.dueDate),
    questionIds: assignee.questions.map(({ question }) => question.id),
  };
}

/** What is stored of a form: a question that went out in a file to the same person still says so. */
export function toAssignments(
  { to, dueDate, questionIds }: AskForm,
  questions: readonly QuestionResult[],
  now: Date,
): readonly Assignment[] {
  const wanted = new Set(questionIds);
  const day = toDate(dueDate);
  return questions
    .filter(({ question }) => wanted.has(question.id))
    .map(({ question, assignment }) => {
      const before = assignment?.to === to.trim() ? assignment : undefined;
      return {
        questionId: question.id,
        to: to.trim(),
        assignedAt: before?.assignedAt ?? now.toISOString(),
        ...(day === undefined ? {} : { dueDate: day }),
        ...(before?.requestId === undefined ? {} : { requestId: before.requestId }),
      };
    });
}

/** The questions in whose number, title or words all that is sought is found. */
export function findToAsk(
  questions: readonly QuestionResult[],
  sought: string,
): readonly QuestionResult[] {
  if (sought.trim() === '') return questions;
  return questions.filter(({ place, question }) =>
    hasWords(`${place} ${question.title} ${question.question}`, sought),
  );
}

/** With all of these that are not answered chosen too. */
export function addUnanswered(
  chosen: readonly string[],
  questions: readonly QuestionResult[],
): string[] {
  const unanswered = questions.filter(({ answer }) => !isAnswered(answer));
  return [...new Set([...chosen, ...unanswered.map(({ question }) => question.id)])];
}
