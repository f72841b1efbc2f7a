import type { QuestionId } from '../template/template.ts';
import { EMPTY_ANSWER, type Answer, type Audit, type Evidence } from './audit.ts';
import type { Contribution, QuestionAnswer, Request } from './contribution.ts';

/**
 * The answers as they go out to a colleague: those of the questions asked, without private notes.
 * Whether an answer is completed is for each to say of their own.
 */
export function toAsked(
  questionIds: readonly QuestionId[],
  answerByQuestion: ReadonlyMap<QuestionId, Answer>,
): readonly QuestionAnswer[] {
  return questionIds.map((questionId) => ({
    questionId,
    answer: {
      ...(answerByQuestion.get(questionId) ?? EMPTY_ANSWER),
      complete: false,
      privateNote: '',
    },
  }));
}

/** What a colleague gives back: all that was asked, with what they added to it. */
export function buildContribution(
  audit: Audit,
  request: Request,
  contributor: Contribution['contributor'],
  now: Date,
): Contribution {
  return {
    requestId: request.id,
    auditId: request.auditId,
    contributor,
    savedAt: now.toISOString(),
    base: request.asked,
    answers: request.asked.map(({ questionId }) => ({
      questionId,
      answer: { ...(audit.answerByQuestion.get(questionId) ?? EMPTY_ANSWER), privateNote: '' },
    })),
    evidence: audit.evidence.filter(({ kind }) => kind !== 'attachment'),
    actions: [...audit.actions],
  };
}

/** Files kept on a colleague's device, which go with no contribution and have to be sent by themselves. */
export function listLeftOut(audit: Audit): readonly Extract<Evidence, { kind: 'attachment' }>[] {
  return audit.evidence.flatMap((item) => (item.kind === 'attachment' ? [item] : []));
}
