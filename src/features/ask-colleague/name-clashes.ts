import { nameClash, type ContributionPlan } from '../../domain/audit/plan-contributions.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { FIELD_WORDS } from './field-words.ts';

export type NameQuestion = (id: QuestionId) => string;

/** "4.3 Safer recruitment"; the id of a question the audit does not have. */
export function toNames({ standards }: Scorecard): NameQuestion {
  const names = new Map(
    standards
      .flatMap(({ questions }) => questions)
      .map(({ question, place }) => [question.id, `${place} ${question.title}`]),
  );
  return (id) => names.get(id) ?? id;
}

/** What each field both have written in is called, by the name of its clash. */
export function titleClashes(
  plans: readonly ContributionPlan[],
  nameQuestion: NameQuestion,
): ReadonlyMap<string, string> {
  return new Map(
    plans.flatMap(({ id, merges }) =>
      merges.map(({ questionId, field }) => [
        nameClash(id, questionId, field),
        `${nameQuestion(questionId)}: ${FIELD_WORDS[field]}`,
      ]),
    ),
  );
}

/** The id of the choice, which an error leads to. */
export function clashFieldId(name: string): string {
  return `clash-${name.replaceAll(' ', '-')}`;
}

export function sayUndecided(title: string): string {
  return `Select what shall stand for ${title}`;
}
