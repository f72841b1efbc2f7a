/** A question as the rows of a spreadsheet say it. */
export type SetQuestion = {
  /** Of its first row, as the spreadsheet program counts, from 1. */
  readonly row: number;
  readonly reference: string;
  readonly title: string;
  readonly question: string;
  readonly guidance: string;
  readonly evidence: readonly string[];
  /** 1 unless it is said. */
  readonly weight: number;
  readonly notApplicableAllowed: boolean;
};

export type SetSection = { readonly title: string; readonly questions: readonly SetQuestion[] };

/** Where something in the sheet stands: `column` from 0, `row` as the program counts. */
export type CellPlace = { readonly row: number; readonly column?: number };

/** What was found in a row that cannot be taken as it stands; what is done about it is in its words. */
export type SetFault = CellPlace &
  (
    | { readonly kind: 'weight' | 'notApplicable' | 'noChoices'; readonly found: string }
    | { readonly kind: 'sameReference'; readonly reference: string; readonly first: number }
    | { readonly kind: 'longLine'; readonly length: number; readonly most: number }
    | { readonly kind: 'longText'; readonly length: number; readonly most: number }
    | { readonly kind: 'otherChoices' }
    /** Words in a row without a question, which those of a question above cannot go on with. */
    | { readonly kind: 'noQuestion'; readonly found: string }
  );

export type QuestionSet = {
  readonly sections: readonly SetSection[];
  /** The answers to choose from, as they stand in the sheet; empty where it has no scale. */
  readonly choices: readonly string[];
  /** Rows that go on with the question above, as where its cells are merged. */
  readonly continued: readonly number[];
  /** Rows that were taken for the heading of a section. */
  readonly headings: readonly number[];
  readonly faults: readonly SetFault[];
};
