import type { QuestionResult } from '../../domain/scoring/scorecard.ts';

/** The questions around one, across standards, and its place in its own standard. */
export type QuestionNeighbours = {
  readonly previous: QuestionResult | undefined;
  readonly next: QuestionResult | undefined;
  readonly place: number;
  readonly inStandard: number;
};
