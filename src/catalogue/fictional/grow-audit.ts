import {
  actionIdSchema,
  auditIdSchema,
  evidenceIdSchema,
  type Answer,
  type Audit,
} from '../../domain/audit/audit.ts';
import { must } from '../../domain/shared/must.ts';
import { listQuestions, type Template } from '../../domain/template/template.ts';
import { wordAnswer } from './build-fictional-audit.ts';
import { chanceOf, type Chance } from './chance.ts';

/**
 * The audit the same organisation made a year later, under ids of its own: a third of its gaps are
 * smaller, a few are larger, and no gap is new. What is closed needs no action any more.
 */
export function growAudit(audit: Audit, template: Template, seed: string): Audit {
  const chance = chanceOf(`${audit.id} ${seed}`);
  const top = template.scale.points.length - 1;
  const answerByQuestion = new Map(audit.answerByQuestion);
  for (const question of listQuestions(template)) {
    const answer = answerByQuestion.get(question.id);
    const rating = answer === undefined ? undefined : moveRating(chance, answer, top);
    if (answer === undefined || rating === undefined) continue;
    answerByQuestion.set(question.id, {
      ...answer,
      ...wordAnswer(chance, question, { ...answer, rating }, top),
    });
  }
  return {
    ...audit,
    id: auditIdSchema.parse(chance.id()),
    answerByQuestion,
    evidence: audit.evidence.map((item) => ({ ...item, id: evidenceIdSchema.parse(chance.id()) })),
    actions: audit.actions
      .filter(({ questionId }) => {
        const rating = must(answerByQuestion.get(questionId), 'an answer').rating;
        return rating !== undefined && rating < top;
      })
      .map((item, place) => ({
        ...item,
        id: actionIdSchema.parse(chance.id()),
        number: place + 1,
      })),
  };
}

/** Nothing where the rating stays. */
function moveRating(chance: Chance, { rating }: Answer, top: number): number | undefined {
  if (rating === undefined || rating === top) return undefined;
  if (chance.isLucky(33)) return rating + 1;
  return rating > 0 && chance.isLucky(8) ? rating - 1 : undefined;
}
