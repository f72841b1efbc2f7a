import type { Person } from '../audit/audit.ts';
import { isAnswered } from '../audit/answer-state.ts';
import { countMustFix } from '../scoring/check-audit.ts';
import {
  listAccepted,
  listActions,
  orderActions,
  type AcceptedEntry,
  type ActionEntry,
} from '../scoring/list-actions.ts';
import { listEvidence, type EvidenceEntry } from '../scoring/list-evidence.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { DUE_SOON_DAYS } from '../scoring/timeliness.ts';
import { countDays } from '../shared/plain-date.ts';

/** What is left of one standard; a question stands in each list it belongs to. */
export type StandardLeft = {
  readonly id: string;
  readonly title: string;
  readonly unanswered: readonly QuestionResult[];
  /** Answered, and not said to be complete. */
  readonly notCompleted: readonly QuestionResult[];
  /** With words carried from an earlier audit that nobody has confirmed. */
  readonly toConfirm: readonly QuestionResult[];
};

/** One person or role, and all that stands against that name. */
export type Holder = {
  /** Empty for what nobody holds. */
  readonly name: string;
  /** Who the details say that is. */
  readonly people: readonly Person[];
  /** Not done. */
  readonly actions: readonly ActionEntry[];
  readonly evidence: readonly EvidenceEntry[];
  /** Questions they were asked to answer. */
  readonly questions: readonly QuestionResult[];
};

/** What a new lead has to know of an audit. */
export type Handover = {
  /** Those with anything left. */
  readonly standards: readonly StandardLeft[];
  readonly mustFix: number;
  /** Evidence and actions carried from an earlier audit that nobody has confirmed. */
  readonly itemsToConfirm: number;
  readonly overdue: readonly ActionEntry[];
  readonly dueSoon: readonly ActionEntry[];
  /** Gaps lived with for a reason, to be looked at again by now or soon; the earliest first. */
  readonly acceptedToReview: readonly AcceptedEntry[];
  readonly stale: readonly EvidenceEntry[];
  readonly reviewSoon: readonly EvidenceEntry[];
  readonly holders: readonly Holder[];
  /** How many questions have a private note. The notes themselves are not handed round. */
  readonly privateNotes: number;
};

/** Gathers what is open, late and held by whom, as things stand on the scorecard's day. */
export function buildHandover(scorecard: Scorecard): Handover {
  const { today } = scorecard;
  const results = scorecard.standards.flatMap(({ questions }) => questions);
  const actions = orderActions(listActions(scorecard), 'byDate');
  const evidence = listEvidence(scorecard);
  return {
    standards: listLeft(scorecard),
    mustFix: countMustFix(scorecard),
    itemsToConfirm: [...scorecard.evidence, ...scorecard.actions].filter(
      ({ carriedFrom }) => carriedFrom !== undefined,
    ).length,
    overdue: actions.filter(({ isOverdue }) => isOverdue),
    dueSoon: actions.filter(({ isDueSoon }) => isDueSoon),
    acceptedToReview: listAcceptedToReview(scorecard),
    stale: evidence.filter(({ isStale }) => isStale),
    reviewSoon: evidence.filter(
      ({ item: { reviewDate } }) =>
        reviewDate !== undefined &&
        reviewDate >= today &&
        countDays(today, reviewDate) <= DUE_SOON_DAYS,
    ),
    holders: listHolders(scorecard, results, actions, evidence),
    privateNotes: results.filter(({ answer }) => answer.privateNote.trim() !== '').length,
  };
}

function listAcceptedToReview(scorecard: Scorecard): readonly AcceptedEntry[] {
  const { today } = scorecard;
  return listAccepted(scorecard)
    .filter(
      ({ action: { reviewDate } }) =>
        reviewDate !== undefined && countDays(today, reviewDate) <= DUE_SOON_DAYS,
    )
    .toSorted((a, b) => (a.action.reviewDate ?? '').localeCompare(b.action.reviewDate ?? ''));
}

function listLeft({ standards }: Scorecard): readonly StandardLeft[] {
  return standards.flatMap(({ id, title, questions }) => {
    const unanswered = questions.filter(({ answer }) => !isAnswered(answer));
    const notCompleted = questions.filter(({ answer }) => isAnswered(answer) && !answer.complete);
    const toConfirm = questions.filter(({ carried }) =>
      carried.some(({ state }) => state === 'toConfirm'),
    );
    const isDone = unanswered.length + notCompleted.length + toConfirm.length === 0;
    return isDone ? [] : [{ id, title, unanswered, notCompleted, toConfirm }];
  });
}

/**
 * Those the details name come first, in their order, then the others by name, and what nobody holds
 * last. A role and the one person who has it are one holder.
 */
function listHolders(
  { audit }: Scorecard,
  results: readonly QuestionResult[],
  actions: readonly ActionEntry[],
  evidence: readonly EvidenceEntry[],
): readonly Holder[] {
  const { people = [] } = audit.details;
  const aliases = listAliases(people);
  const keyOf = (name: string): string => aliases.get(toKey(name)) ?? toKey(name);
  const open = actions.filter(({ action }) => action.status !== 'done');
  const names = new Map<string, string>();
  const note = (name: string): void => {
    const key = keyOf(name);
    if (!names.has(key)) names.set(key, name.trim());
  };
  for (const { name, part } of people) note(name || part);
  const known = names.size;
  for (const { action } of open) note(action.ownerRole);
  for (const { item } of evidence) note(item.ownerRole);
  for (const { assignment } of results) if (assignment !== undefined) note(assignment.to);
  const holders = [...names].map(([key, name]) => ({
    name,
    people: people.filter((person) => keyOf(person.name || person.part) === key),
    actions: open.filter(({ action }) => keyOf(action.ownerRole) === key),
    evidence: evidence.filter(({ item }) => keyOf(item.ownerRole) === key),
    questions: results.filter(
      ({ assignment }) => assignment !== undefined && keyOf(assignment.to) === key,
    ),
  }));
  return [...holders.slice(0, known), ...holders.slice(known).toSorted(compareNames)];
}

/** By a role that one person alone has, that person is meant. */
function listAliases(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ name, part }) => {
      const isOnly = people.filter((other) => toKey(other.part) === toKey(part)).length === 1;
      return toKey(part) !== '' && toKey(name) !== '' && isOnly
        ? [[toKey(part), toKey(name)] as const]
        : [];
    }),
  );
}

function compareNames(one: Holder, other: Holder): number {
  if (one.name === '' || other.name === '') return one.name === '' ? 1 : -1;
  return one.name.localeCompare(other.name, 'en-GB', { numeric: true });
}

/** One name however it is written. */
function toKey(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB');
}
