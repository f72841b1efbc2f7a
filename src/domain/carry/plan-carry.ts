import type { Action, Evidence } from '../audit/audit.ts';
import { listUnlinked } from '../scoring/list-evidence.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import type { CrosswalkStep } from '../template/crosswalk.ts';
import type { StandardId } from '../template/standard.ts';
import { formatPlace, type Question, type Template } from '../template/template.ts';
import { matchQuestions, type CarryMatch } from './match-questions.ts';

/** A question of today, and the earlier answers that go to it. */
export type PlannedQuestion = {
  readonly question: Question;
  /** Place in today's template. */
  readonly place: string;
  readonly standardId: StandardId;
  readonly standardTitle: string;
  /** Only those that say something. */
  readonly matches: readonly CarryMatch[];
};

/** An earlier answer that no question of today takes. */
export type NotCarried = { readonly earlier: QuestionResult; readonly reason: string };

export type CarryPlan = {
  /** Of today's template, in its order: those that have earlier answers to take. */
  readonly questions: readonly PlannedQuestion[];
  readonly notCarried: readonly NotCarried[];
  /** Asked today and not then. */
  readonly newQuestions: readonly PlannedQuestion[];
  /** Asked then too, where nothing was said to bring. */
  readonly saidNothing: readonly PlannedQuestion[];
  /** Evidence that serves no question of its own audit: it comes along and serves none here. */
  readonly unlinked: readonly Evidence[];
};

const NOT_ASKED = 'It is not asked in this audit.';

/**
 * Where each answer of an earlier audit goes in the template of today: facts only, chosen and stored
 * elsewhere. Nothing that was said is lost: it goes to a question, or is listed as not carried. A
 * private note stays in its own audit, as it was for its author alone.
 */
export function planCarry(
  earlier: Scorecard,
  template: Template,
  steps: readonly CrosswalkStep[],
): CarryPlan {
  const results = earlier.standards.flatMap(({ questions }) => questions);
  const asked = listPlaces(template);
  const matchesByQuestion = matchQuestions(
    results,
    asked.map(({ question }) => question),
    steps,
  );
  const planned = asked.map((one): PlannedQuestion & { readonly wasAsked: boolean } => {
    const matches = matchesByQuestion.get(one.question) ?? [];
    return {
      ...one,
      wasAsked: matches.length > 0,
      matches: matches.filter((match) => saysSomething(match.earlier)),
    };
  });
  const taken = new Set(planned.flatMap(({ matches }) => matches.map((match) => match.earlier)));
  return {
    questions: planned.filter(({ matches }) => matches.length > 0),
    newQuestions: planned.filter(({ wasAsked }) => !wasAsked),
    saidNothing: planned.filter(({ wasAsked, matches }) => wasAsked && matches.length === 0),
    notCarried: results
      .filter((result) => saysSomething(result) && !taken.has(result))
      .map((result) => ({ earlier: result, reason: findReason(result, steps) })),
    unlinked: listUnlinked(earlier),
  };
}

/** Whether anything was answered that a later audit could begin from. */
export function saysSomething({ answer, state, evidence, actions }: QuestionResult): boolean {
  return (
    state.kind !== 'unanswered' ||
    [answer.narrative, answer.impact, answer.naReason ?? ''].some((text) => text.trim() !== '') ||
    evidence.length > 0 ||
    actions.some(isOpen)
  );
}

/** What is done stays with the audit it was done for. */
export function isOpen(action: Action): boolean {
  return action.kind === 'accepted' || action.status !== 'done';
}

function listPlaces({ standards }: Template): readonly Omit<PlannedQuestion, 'matches'>[] {
  return standards.flatMap(({ id, title, questions }, standard) =>
    questions.map((question, index) => ({
      question,
      place: formatPlace(standard, index),
      standardId: id,
      standardTitle: title,
    })),
  );
}

function findReason({ question }: QuestionResult, steps: readonly CrosswalkStep[]): string {
  const step = steps.find(({ from, to }) => from === question.id && to === undefined);
  return step?.reason ?? NOT_ASKED;
}
