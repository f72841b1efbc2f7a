import type { Action, EvidenceStrength, Evidence, PlannedAction } from '../audit/audit.ts';
import type { QuestionPlace } from '../audit/question-place.ts';
import type { IdentifierKind } from '../shared/find-identifiers.ts';
import type { QuestionResult } from './scorecard.ts';

/** What is found, and the question and the place on its page where it is mended. */
type At<Facts> = Facts & {
  readonly result: QuestionResult;
  readonly place: QuestionPlace;
};

export type ActionPart = 'owner' | 'dueDate';

/** What stands between an audit and its sign-off. */
export type MustFix = At<
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'openGap' }
  /** Brought from an earlier audit or another site. */
  | { readonly kind: 'toConfirm' }
  | {
      readonly kind: 'actionLacks';
      readonly action: PlannedAction;
      readonly lacks: readonly ActionPart[];
    }
>;

/** Where a text stands. A reason given before the question was rated is kept, and not shown. */
export type TextPlace =
  | { readonly kind: 'naReason' | 'keptNaReason' | 'narrative' | 'impact' | 'privateNote' }
  | { readonly kind: 'evidence'; readonly item: Evidence }
  | { readonly kind: 'action'; readonly item: Action };

/** What may be right as it is, and is better looked at before others read it. */
export type WorthALook = At<
  | { readonly kind: 'weakEvidence'; readonly strength: EvidenceStrength | undefined }
  | { readonly kind: 'unlistedEvidence' }
  | { readonly kind: 'staleEvidence' }
  | { readonly kind: 'shortNarrative'; readonly words: number }
  | { readonly kind: 'sameWords' }
  | {
      readonly kind: 'identifier';
      readonly identifiers: readonly IdentifierKind[];
      readonly text: TextPlace;
    }
>;

export type Finding = MustFix | WorthALook;

/** What is found in evidence that serves no question, and is mended in the register. */
export type RegisterFinding = { readonly item: Evidence } & (
  | { readonly kind: 'toConfirm' }
  | { readonly kind: 'identifier'; readonly identifiers: readonly IdentifierKind[] }
);

export type AuditCheck = {
  /** Both in the order of the template, and of the question's page. */
  readonly mustFix: readonly MustFix[];
  readonly worthALook: readonly WorthALook[];
  /** Those to confirm must be fixed; the others are worth a look. */
  readonly inRegister: readonly RegisterFinding[];
  /** Questions whose lead has not said that the answer is complete. */
  readonly notCompleted: readonly QuestionResult[];
};
