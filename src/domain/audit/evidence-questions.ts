import type { QuestionId } from '../template/template.ts';
import type { Evidence } from './audit.ts';

/** The item serving this question too; one that does already comes back as it is. */
export function serveQuestion(item: Evidence, questionId: QuestionId): Evidence {
  if (item.questionIds.includes(questionId)) return item;
  return { ...item, questionIds: [...item.questionIds, questionId] };
}

/** The item no longer serving this question. */
export function leaveQuestion(item: Evidence, questionId: QuestionId): Evidence {
  return { ...item, questionIds: item.questionIds.filter((id) => id !== questionId) };
}

/** Whether the item serves any question but this one. */
export function servesOthers({ questionIds }: Evidence, questionId: QuestionId): boolean {
  return questionIds.some((id) => id !== questionId);
}
