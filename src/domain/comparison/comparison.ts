import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import type { StandardId } from '../template/standard.ts';
import type { Relation } from '../template/crosswalk.ts';

/** What became of the answer to a question that both audits ask alike. */
export const CHANGES = [
  'improved',
  'declined',
  'becameApplicable',
  'becameNotApplicable',
  'newlyAnswered',
  'noLongerAnswered',
  /** Rated in both, on scales that cannot be compared. */
  'ratedOtherwise',
  'unchanged',
  'notApplicableInBoth',
  'unansweredInBoth',
] as const;
export type Change = (typeof CHANGES)[number];

/** A question of both audits that is compared. */
export type ComparedPair = {
  readonly change: Change;
  readonly before: QuestionResult;
  readonly after: QuestionResult;
  /** Asked in other words, which were judged to ask the same. */
  readonly isReworded: boolean;
};

/** `reworded`: the same question in other words, and nobody has judged whether they ask the same. */
export type Unlikeness = Exclude<Relation, 'new' | 'retired'> | 'reworded';

/** Two questions that have to do with each other, and yet do not ask the same. */
export type UnlikePair = {
  readonly unlikeness: Unlikeness;
  /** The crosswalk's words for it, where it has any. */
  readonly reason: string | undefined;
  readonly before: QuestionResult;
  readonly after: QuestionResult;
};

/** A question that only one of the two audits asks. */
export type LoneQuestion = {
  readonly reason: string | undefined;
  readonly result: QuestionResult;
};

/** Questions rated in both audits, by the earlier rating and then the later, 0 the worst. */
export type Movement = {
  readonly matrix: readonly (readonly number[])[];
  readonly improved: number;
  readonly declined: number;
  readonly unchanged: number;
  readonly total: number;
};

/** How many of the same questions stood at the top of the scale, before and after. */
export type StandardChange = {
  readonly id: StandardId;
  readonly title: string;
  /** Rated in both audits: what both counts are out of. */
  readonly outOf: number;
  readonly before: number;
  readonly after: number;
  /** By ten points of a hundred or more; `level` is anything less. */
  readonly trend: 'up' | 'down' | 'level';
};

export type RatingComparison =
  | {
      readonly kind: 'compared';
      readonly movement: Movement;
      /** The later audit's standards, in its order. */
      readonly standards: readonly StandardChange[];
    }
  | { readonly kind: 'scaleChanged' };

/** Two audits question by question, like for like. */
export type Comparison = {
  readonly earlier: Scorecard;
  readonly later: Scorecard;
  readonly ratings: RatingComparison;
  readonly compared: readonly ComparedPair[];
  readonly unlike: readonly UnlikePair[];
  readonly added: readonly LoneQuestion[];
  readonly retired: readonly LoneQuestion[];
};
