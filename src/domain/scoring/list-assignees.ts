import { isAnswered } from '../audit/answer-state.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { QuestionResult, Scorecard } from './scorecard.ts';

/** Someone who was asked, and what of it is answered. */
export type Assignee = {
  /** A name or a role, as it was typed. */
  readonly to: string;
  readonly questions: readonly QuestionResult[];
  readonly answered: number;
  /** The earliest of their dates. */
  readonly dueDate?: PlainDate;
  /** Something of theirs is not answered, and its day has passed. */
  readonly isOverdue: boolean;
  /** How many of their questions have been put into a file. */
  readonly sent: number;
};

/** Who has what, by name; the questions of each in the order of the audit. */
export function listAssignees({ standards, today }: Scorecard): readonly Assignee[] {
  const questionsByName = new Map<string, QuestionResult[]>();
  for (const result of standards.flatMap(({ questions }) => questions)) {
    const to = result.assignment?.to;
    if (to === undefined) continue;
    questionsByName.set(to, [...(questionsByName.get(to) ?? []), result]);
  }
  return [...questionsByName]
    .map(([to, questions]) => toAssignee(to, questions, today))
    .toSorted((a, b) => a.to.localeCompare(b.to, 'en-GB'));
}

function toAssignee(to: string, questions: readonly QuestionResult[], today: PlainDate): Assignee {
  const [dueDate] = questions.flatMap(({ assignment }) => assignment?.dueDate ?? []).toSorted();
  return {
    to,
    questions,
    answered: questions.filter(({ answer }) => isAnswered(answer)).length,
    ...(dueDate === undefined ? {} : { dueDate }),
    isOverdue: questions.some((result) => isAnswerOverdue(result, today)),
    sent: questions.filter(({ assignment }) => assignment?.requestId !== undefined).length,
  };
}

/** Whether somebody was to answer it by a day that has passed. */
export function isAnswerOverdue(
  { answer, assignment }: Pick<QuestionResult, 'answer' | 'assignment'>,
  today: PlainDate,
): boolean {
  return assignment?.dueDate !== undefined && assignment.dueDate < today && !isAnswered(answer);
}
