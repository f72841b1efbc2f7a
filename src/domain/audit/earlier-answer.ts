import type { Answer } from './audit.ts';

/** An answer that no longer stands, as the history keeps it. */
export type EarlierAnswer = {
  readonly answer: Answer;
  /** When it was written. */
  readonly changedAt: string;
  /** When another took its place, or it was kept beside one that stood. */
  readonly movedAt: string;
  readonly why: 'overwritten' | 'clash';
};

/** The fields a person types words into. */
export const ANSWER_TEXTS = ['naReason', 'narrative', 'impact', 'privateNote'] as const;
