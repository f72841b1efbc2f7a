import type { CrosswalkStep, Relation } from './crosswalk.ts';
import { listQuestions, type Question, type Template } from './template.ts';

/** A question of either template, and what became of it or where it came from. */
export type ComparedQuestion = {
  readonly relation: Relation;
  readonly reason: string;
  readonly before: Question | undefined;
  readonly after: Question | undefined;
};

const NEW_HERE = 'This kind of organisation was not asked it before.';
const GONE_HERE = 'This kind of organisation is not asked it any more.';

/**
 * Puts two templates of one agency side by side by the crosswalk between their editions: the later
 * one's questions in order, then those of the earlier that came to an end.
 */
export function compareEditions(
  earlier: Template,
  later: Template,
  steps: readonly CrosswalkStep[],
): readonly ComparedQuestion[] {
  const before = new Map(listQuestions(earlier).map((question) => [String(question.id), question]));
  const kept = listQuestions(later).flatMap((after) => compareLater(after, before, steps));
  const found = new Set(kept.map((row) => row.before?.id));
  const ended = listQuestions(earlier)
    .filter(({ id }) => !found.has(id))
    .map((question) => toEnded(question, steps));
  return [...kept, ...ended];
}

/** One row for each question it stands for; one alone where it stands for none asked here. */
function compareLater(
  after: Question,
  before: ReadonlyMap<string, Question>,
  steps: readonly CrosswalkStep[],
): readonly ComparedQuestion[] {
  const own = steps.filter(({ to }) => to === after.id);
  const rows = own.flatMap(({ relation, reason, from }) => {
    const earlier = from === undefined ? undefined : before.get(from);
    return earlier === undefined ? [] : [{ relation, reason, before: earlier, after }];
  });
  if (rows.length > 0) return rows;
  const reason = own.find(({ relation }) => relation === 'new')?.reason ?? NEW_HERE;
  return [{ relation: 'new', reason, before: undefined, after }];
}

function toEnded(question: Question, steps: readonly CrosswalkStep[]): ComparedQuestion {
  const step = steps.find(({ from, relation }) => from === question.id && relation === 'retired');
  return {
    relation: 'retired',
    reason: step?.reason ?? GONE_HERE,
    before: question,
    after: undefined,
  };
}
