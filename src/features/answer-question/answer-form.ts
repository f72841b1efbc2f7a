import * as z from 'zod/mini';

import { findAnswerState } from '../../domain/audit/answer-state.ts';
import {
  evidenceStrengthSchema,
  type Answer,
  type EvidenceStrength,
} from '../../domain/audit/audit.ts';
import { listMissing, type MissingPart } from '../../domain/audit/completeness.ts';

/** The form's own values: a half-filled answer is allowed, as radios and boxes hold it. */
export const NOT_CHOSEN = '';
export const NOT_APPLICABLE = 'notApplicable';

export type AnswerForm = {
  /**
   * A position on the scale as text, not applicable, or nothing chosen. The form library makes it
   * null when a group of radios is passed by without choosing.
   */
  choice: string | null;
  naReason: string;
  narrative: string;
  impact: string;
  evidenceStrength: EvidenceStrength | typeof NOT_CHOSEN | null;
  complete: 'yes' | 'no' | null;
  privateNote: string;
};

export function toForm(answer: Answer): AnswerForm {
  return {
    choice: toChoice(answer),
    naReason: answer.naReason ?? '',
    narrative: answer.narrative,
    impact: answer.impact,
    evidenceStrength: answer.evidenceStrength ?? NOT_CHOSEN,
    complete: answer.complete ? 'yes' : 'no',
    privateNote: answer.privateNote,
  };
}

function toChoice({ naReason, rating }: Answer): string {
  if (rating !== undefined) return String(rating);
  return naReason === undefined ? NOT_CHOSEN : NOT_APPLICABLE;
}

/**
 * What the form says, as an answer. No choice takes words away, and an answer counts as complete
 * only when nothing it needs is missing.
 */
export function toAnswer(form: AnswerForm): Answer {
  const { choice, naReason, evidenceStrength, complete, narrative, impact, privateNote } = form;
  const strength = z.safeParse(evidenceStrengthSchema, evidenceStrength);
  return {
    narrative,
    impact,
    privateNote,
    complete: complete === 'yes' && listFaults(form).length === 0,
    ...(strength.success ? { evidenceStrength: strength.data } : {}),
    ...toRating(choice, naReason),
  };
}

function toRating(choice: string | null, naReason: string): Pick<Answer, 'rating' | 'naReason'> {
  if (choice === NOT_APPLICABLE) return { naReason };
  if (!isRating(choice)) return {};
  return { rating: Number(choice), ...(naReason === '' ? {} : { naReason }) };
}

/** Only digits are a rating: an empty box must never become 0, which is the worst. */
function isRating(choice: string | null): choice is string {
  return choice !== null && /^\d{1,2}$/.test(choice);
}

export type FieldFault = { readonly field: keyof AnswerForm; readonly message: string };

const FAULTS = {
  rating: { field: 'choice', message: 'Select how well your organisation does this' },
  naReason: { field: 'naReason', message: 'Enter why this question does not apply' },
  narrative: { field: 'narrative', message: 'Enter your arrangements and how you know they work' },
} as const satisfies Record<MissingPart, FieldFault>;

/** What stands between this answer and "completed"; never stands between it and being saved. */
export function listFaults({ choice, naReason, narrative }: AnswerForm): readonly FieldFault[] {
  const state = findAnswerState(toRating(choice, naReason));
  return listMissing(state, narrative).map((part) => FAULTS[part]);
}
