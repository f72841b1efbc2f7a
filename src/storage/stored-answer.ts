import type { Answer } from '../domain/audit/audit.ts';

/** An answer with the revision a change of it must name; 0 while nothing is stored. */
export type StoredAnswer = { readonly answer: Answer; readonly revision: number };

export type SavedAnswer = StoredAnswer & {
  /** The answer from elsewhere that was not seen when this was written; it is in the history. */
  readonly clash?: Answer;
};

/** An answer that was kept outside the database when its tab went away. */
export type LateAnswer = {
  readonly answer: Answer;
  readonly baseRevision: number;
  /** When it was typed, as an ISO moment. */
  readonly keptAt: string;
};
