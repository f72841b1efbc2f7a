import type { AgencyToken } from '../../domain/collection/agency.ts';
import {
  countDecided,
  findGivenBack,
  findReadiness,
  findStanding,
  type FeedbackStanding,
  type GivenBack,
  type Readiness,
} from '../../domain/feedback/find-standing.ts';
import type { CountedAgency } from '../../domain/picture/count-in.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { formatDate, type Moment } from '../../domain/shared/plain-date.ts';

/** One agency as the page has it. */
export type GivingRow = {
  readonly one: CountedAgency;
  readonly standing: FeedbackStanding;
  readonly readiness: Readiness;
  readonly given: GivenBack;
  /** How many things it answers to feedback. */
  readonly replies: number;
};

export function listGivingRows(
  counted: readonly CountedAgency[],
  givenAt: ReadonlyMap<AgencyToken, Moment>,
  repliesByToken: ReadonlyMap<AgencyToken, number> = new Map(),
): readonly GivingRow[] {
  return counted.map((one) => {
    const standing = findStanding(one);
    return {
      one,
      standing,
      readiness: findReadiness(standing),
      given: findGivenBack(one, standing, givenAt.get(one.agency.token)),
      replies: repliesByToken.get(one.agency.token) ?? 0,
    };
  });
}

/** What would go to the agency as new: nothing was given, or not all of it. */
export function isNews({ readiness, given }: GivingRow): boolean {
  return readiness === 'ready' && given.kind !== 'given';
}

export function describeModeration(standing: FeedbackStanding): string {
  const decided = countDecided(standing);
  if (standing.asked === 0) return 'Nothing asked';
  if (decided === standing.asked) return `All ${countWords(decided, 'answer')} decided`;
  return `${decided} of ${countWords(standing.asked, 'answer')} decided`;
}

/** "3 challenged, 2 changed and 1 comment". */
export function describeContent({ changed, challenged, commented }: FeedbackStanding): string {
  return joinWords([
    ...(challenged > 0 ? [`${challenged} challenged`] : []),
    ...(changed > 0 ? [`${changed} rated differently`] : []),
    ...(commented > 0 ? [countWords(commented, 'comment')] : []),
  ]);
}

/** Why nothing can be made for it yet; empty where it can. */
export function describeHold({ readiness, standing }: GivingRow): string {
  switch (readiness) {
    case 'ready':
      return '';
    case 'nothingYet':
      return 'Nothing to give back yet';
    case 'heldBack':
      return joinWords([
        ...(standing.clashes.length > 0
          ? [`${countWords(standing.clashes.length, 'answer')} on which moderators differ`]
          : []),
        ...(standing.unfinished.length > 0
          ? [`${countWords(standing.unfinished.length, 'decision')} without a reason or a rating`]
          : []),
      ]);
  }
}

export function describeGiven(given: GivenBack): string {
  switch (given.kind) {
    case 'never':
      return 'Not given yet';
    case 'given':
      return `Given on ${formatDate(given.on)}`;
    case 'changedSince':
      return `Changed since it was given on ${formatDate(given.on)}`;
    case 'onEarlierReturn':
      return `Given on ${formatDate(given.on)}, on an earlier return`;
  }
}
