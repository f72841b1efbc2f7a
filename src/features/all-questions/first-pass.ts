import type { Answer } from '../../domain/audit/audit.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';

/** One thing done on this visit, which can be undone. */
export type Step =
  | { readonly kind: 'rated'; readonly id: QuestionId; readonly before: Answer }
  | { readonly kind: 'later'; readonly id: QuestionId };

export type FirstPass = {
  /** The question on the page; none when there is nothing left to offer. */
  readonly current: QuestionId | undefined;
  /** What was done on this visit, the last thing last. */
  readonly steps: readonly Step[];
  /** Put off, on this visit or an earlier one, until all others have been offered. */
  readonly later: readonly QuestionId[];
};

/** Goes on where it was left: with the first question that is neither rated nor put off. */
export function startPass(
  results: readonly QuestionResult[],
  later: readonly QuestionId[],
): FirstPass {
  const pass = { current: undefined, steps: [], later };
  return { ...pass, current: findOpen(results, pass)[0] };
}

/** Notes what was done with the question on the page, and goes on to the next one down the list. */
export function takeStep(
  results: readonly QuestionResult[],
  pass: FirstPass,
  step: Step,
): FirstPass {
  const later = pass.later.filter((id) => id !== step.id);
  const after: FirstPass = {
    ...pass,
    steps: [...pass.steps, step],
    later: step.kind === 'later' ? [...later, step.id] : later,
  };
  return goOn(results, after, step.id);
}

/** Goes back to the question of the last step. Its rating is taken back elsewhere. */
export function undoStep(pass: FirstPass): FirstPass {
  const step = pass.steps.at(-1);
  if (step === undefined) return pass;
  return {
    current: step.id,
    steps: pass.steps.slice(0, -1),
    later: pass.later.filter((id) => id !== step.id),
  };
}

/** Goes on from a question that was rated elsewhere, down the list and then from its top. */
export function goOn(
  results: readonly QuestionResult[],
  pass: FirstPass,
  from: QuestionId,
): FirstPass {
  const place = results.findIndex(({ question }) => question.id === from);
  const others = [...results.slice(place + 1), ...results.slice(0, Math.max(place, 0))];
  return { ...pass, current: findOpen(others, pass)[0] };
}

/** Offers again what was put off. */
export function offerAgain(results: readonly QuestionResult[], pass: FirstPass): FirstPass {
  const offered = { ...pass, later: [] };
  return { ...offered, current: findOpen(results, offered)[0] };
}

/**
 * Questions neither rated nor put off. One said not to apply is no longer to be rated, also while
 * its reason is missing.
 */
function findOpen(
  results: readonly QuestionResult[],
  { steps, later }: Pick<FirstPass, 'steps' | 'later'>,
): readonly QuestionId[] {
  // A rating of this visit may not have come back from storage yet.
  const ratedHere = steps.filter(({ kind }) => kind === 'rated');
  const done = new Set([...later, ...ratedHere.map(({ id }) => id)]);
  return results
    .filter(({ state, question }) => state.kind === 'unanswered' && !done.has(question.id))
    .map(({ question }) => question.id);
}
