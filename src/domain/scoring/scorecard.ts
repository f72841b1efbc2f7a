import type { Action, Answer, AuditDetails, AuditId, Evidence } from '../audit/audit.ts';
import type { AnswerState } from '../audit/answer-state.ts';
import type { Assignment } from '../audit/assignment.ts';
import type { CarriedAnswer } from '../audit/carried-answer.ts';
import type { Reply } from '../audit/reply.ts';
import type { SignOffEvent } from '../audit/sign-off.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { StandardId } from '../template/standard.ts';
import type { Question, Template } from '../template/template.ts';

/**
 * Points of one standard in whole numbers: a rating gives its position on the scale, out of the
 * scale's top position, so that no order of adding can change a sum.
 */
export type Score =
  | { readonly kind: 'scored'; readonly points: number; readonly outOf: number }
  | {
      readonly kind: 'provisional';
      readonly points: number;
      readonly outOf: number;
      readonly missing: number;
    }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unanswered'; readonly missing: number };

/** The mean of the standards that have a score, as a share from 0 to 1. */
export type OverallScore =
  | { readonly kind: 'scored'; readonly share: number; readonly standards: number }
  | {
      readonly kind: 'provisional';
      readonly share: number;
      readonly standards: number;
      readonly missing: number;
    }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unanswered'; readonly missing: number };

export type Counts = {
  readonly total: number;
  /** Rated questions by position on the scale, 0 the worst. */
  readonly byRating: readonly number[];
  readonly notApplicable: number;
  readonly unanswered: number;
};

export type QuestionResult = {
  readonly question: Question;
  readonly standardId: StandardId;
  readonly standardTitle: string;
  /** Place in the template, from 1: shown to people, never an identity. */
  readonly place: string;
  readonly answer: Answer;
  readonly state: AnswerState;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  /** Earlier answers brought to this question, the one brought last first. */
  readonly carried: readonly CarriedAnswer[];
  /** Set when somebody was asked to answer it. */
  readonly assignment?: Assignment;
  /** What is answered to feedback on it, the latest feedback first; missing without any. */
  readonly replies?: readonly Reply[];
  readonly isGap: boolean;
  /** A gap on a must. */
  readonly isStatutoryGap: boolean;
  /** Judged none or only described, or never judged. */
  readonly hasWeakEvidence: boolean;
  /** There is evidence, and every item of it is out of date. */
  readonly hasStaleEvidence: boolean;
  /** Judged documented or tested, but the register holds no item that could be looked at. */
  readonly hasUnlistedEvidence: boolean;
  readonly hasOverdueAction: boolean;
};

export type StandardResult = {
  readonly id: StandardId;
  readonly title: string;
  readonly score: Score;
  readonly counts: Counts;
  readonly questions: readonly QuestionResult[];
};

/** Where template and answers meet, once: every screen, report and file reads this. */
export type Scorecard = {
  readonly template: Template;
  readonly audit: {
    readonly id: AuditId;
    readonly details: AuditDetails;
    readonly isSample: boolean;
    readonly startedAt: string;
    readonly changedAt: string;
    /** Oldest first. */
    readonly signOffs: readonly SignOffEvent[];
  };
  readonly today: PlainDate;
  readonly overall: OverallScore;
  readonly counts: Counts;
  readonly standards: readonly StandardResult[];
  /** Statutory first, then the worst rating, then weak evidence, then overdue action. */
  readonly gaps: readonly QuestionResult[];
  /** Rated at the top with evidence none, only described, unjudged, not listed or out of date. */
  readonly unevidencedStrengths: readonly QuestionResult[];
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly overdueActions: readonly Action[];
  /** Earlier answers that no question of today takes. */
  readonly notCarried: readonly CarriedAnswer[];
  /** Replies to feedback on questions that are not asked here; missing without any. */
  readonly otherReplies?: readonly Reply[];
};
