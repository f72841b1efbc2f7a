import fc from 'fast-check';

import type { ReturnSummary } from '../../src/domain/collection/summarise-return.ts';
import { changeModeration } from '../../src/domain/moderation/change-moderation.ts';
import type { ModeratedAnswer } from '../../src/domain/moderation/meet-earlier.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
  type Verdict,
} from '../../src/domain/moderation/moderation.ts';
import type { RoundData } from '../../src/domain/picture/count-in.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { STANDARD_IDS } from '../../src/domain/template/standard.ts';
import { uuidOf } from './builders.ts';
import { aReceived, anAgency, aRound, hashOf, tokenOf } from './collection.ts';

export const PICTURE_DAY = '2026-11-27';
export const FOUR_POINTS = {
  id: 'four-point',
  labels: ['Not met', 'Partly met', 'Mostly met', 'Fully met'],
};

/** A number is a rating. */
export type Given = number | 'notApplicable' | 'unanswered';

export function questionOf(place: number): ReturnSummary['questions'][number]['id'] {
  return questionIdSchema.parse(`core.question-${place}`);
}

/** A summary with these answers by the number of their question; three questions make a standard. */
export function aSummary(
  answers: readonly (readonly [number, Given])[],
  change: Partial<ReturnSummary> = {},
): ReturnSummary {
  return {
    templateId: 'police.wt2023.standard',
    edition: 'wt2023',
    depth: 'standard',
    scale: FOUR_POINTS,
    counts: { total: answers.length, byRating: [0, 0, 0, 0], notApplicable: 0, unanswered: 0 },
    statutoryGaps: 0,
    otherGaps: 0,
    unevidencedStrengths: 0,
    evidence: 0,
    openActions: [],
    doneActions: 0,
    questions: answers.map(([place, given]) => ({
      id: questionOf(place),
      standard: STANDARD_IDS[Math.floor(place / 3) % 12] ?? 'leadership',
      wordingHash: `words of ${place}`,
      ...(typeof given === 'number' ? { rating: given } : {}),
      state: typeof given === 'number' ? 'rated' : given,
      isMust: place % 2 === 0,
      ...(place % 3 === 0 ? { evidenceStrength: 'described' as const } : {}),
      isUnevidenced: given === 3 && place % 3 === 0,
    })),
    ...change,
  };
}

/** Says the verdict on the answer of the agency of that number. */
export function decided(
  agency: number,
  question: number,
  verdict: Verdict,
  tags: readonly string[] = ['Policy'],
): ModeratedAnswer {
  const by = moderatorIdSchema.parse(uuidOf(1));
  const writer = { by, pen: penSchema.parse(uuidOf(2)), at: '2026-11-20T10:00:00.000Z' };
  const moderation = changeModeration(EMPTY_MODERATION, { verdict, tags }, writer);
  return { contentHash: hashOf(agency), questionId: questionOf(question), moderation };
}

export type AgencyGiven = {
  readonly kind: string;
  readonly answers: readonly (readonly [number, Given])[];
  readonly openActions?: readonly string[];
};

/** A round in which the agencies, in order, returned these answers. */
export function roundDataOf(
  agencies: readonly AgencyGiven[],
  moderations: readonly ModeratedAnswer[] = [],
): RoundData {
  return {
    round: aRound(),
    agencies: agencies.map((_, place) => anAgency(place)),
    returns: agencies.map(({ kind }, place) =>
      aReceived(place, { kind, kindName: `Kind ${kind}`, agencyToken: tokenOf(place) }),
    ),
    summaryByHash: new Map(
      agencies.map(({ answers, openActions = [] }, place) => [
        hashOf(place),
        aSummary(answers, { openActions: [...openActions] }),
      ]),
    ),
    moderations,
  };
}

const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom('notApplicable' as const, 'unanswered' as const) },
);

/** Any agencies of a few kinds, each asked some of the questions. */
export function agenciesOf(
  most: number,
  questions: number,
  fewest = 0,
): fc.Arbitrary<readonly AgencyGiven[]> {
  const answers = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: questions - 1 }), anyGiven), {
      selector: ([place]) => place,
      maxLength: questions,
    })
    .map((all) => all.toSorted(([a], [b]) => a - b));
  return fc.array(
    fc.record({
      kind: fc.constantFrom('police', 'school', 'charity'),
      answers,
      openActions: fc.array(fc.constantFrom('', '2026-10-03', '2026-12-01', '2027-01-31'), {
        maxLength: 3,
      }),
    }),
    { minLength: fewest, maxLength: most },
  );
}

export const anyVerdict: fc.Arbitrary<Verdict> = fc.constantFrom<Verdict[]>(
  { kind: 'agree' },
  { kind: 'undecided' },
  { kind: 'challenge', reason: 'Where is it?' },
  { kind: 'change', reason: '' },
  { kind: 'change', rating: 1, reason: 'Out of date' },
  { kind: 'change', rating: 'notApplicable', reason: 'No staff' },
  { kind: 'change', rating: 99, reason: 'Of another scale' },
);

/** Issues and barriers, some of them one barrier in other capitals and spaces. */
export const anyTags: fc.Arbitrary<readonly string[]> = fc.shuffledSubarray([
  'Policy',
  'Barrier: information sharing',
  'barrier:Information  SHARING',
  'Barrier: Night cover',
  'BARRIER: night cover',
]);
