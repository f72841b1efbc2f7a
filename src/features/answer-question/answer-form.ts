import * as z from 'zod/mini';

import {
  EVIDENCE_STRENGTHS,
  evidenceStrengthSchema,
  type Answer,
} from '../../domain/audit/audit.ts';
import { typedTextSchema } from '../../domain/shared/text.ts';

/** The form's own values: a half-filled answer is allowed, as radios and boxes hold it. */
export const NOT_CHOSEN = '';
export const NOT_APPLICABLE = 'notApplicable';

const EVIDENCE_CHOICES = [NOT_CHOSEN, ...EVIDENCE_STRENGTHS] as const;

export const answerFormSchema = z.object({
  /** A position on the scale as text, not applicable, or nothing chosen. */
  choice: z.string().check(z.regex(/^(\d{1,2}|notApplicable)?$/)),
  naReason: typedTextSchema,
  narrative: typedTextSchema,
  impact: typedTextSchema,
  evidenceStrength: z.enum(EVIDENCE_CHOICES),
  complete: z.enum(['yes', 'no']),
  privateNote: typedTextSchema,
});
export type AnswerForm = z.infer<typeof answerFormSchema>;

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
  if (naReason !== undefined) return NOT_APPLICABLE;
  return rating === undefined ? NOT_CHOSEN : String(rating);
}

/**
 * What the form says, as an answer. Choosing not applicable leaves every other word in place, and
 * an answer counts as complete only when nothing it needs is missing.
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
    ...(choice === NOT_APPLICABLE
      ? { naReason }
      : choice === NOT_CHOSEN
        ? {}
        : { rating: Number(choice) }),
  };
}

export type FieldFault = { readonly field: keyof AnswerForm; readonly message: string };

/** What stands between this answer and "completed"; never stands between it and being saved. */
export function listFaults(form: AnswerForm): readonly FieldFault[] {
  const isNotApplicable = form.choice === NOT_APPLICABLE;
  return [
    ...(form.choice === NOT_CHOSEN
      ? [{ field: 'choice', message: 'Select how well your organisation does this' } as const]
      : []),
    ...(isNotApplicable && form.naReason.trim() === ''
      ? [{ field: 'naReason', message: 'Enter why this question does not apply' } as const]
      : []),
    ...(!isNotApplicable && form.choice !== NOT_CHOSEN && form.narrative.trim() === ''
      ? [
          {
            field: 'narrative',
            message: 'Enter your arrangements and how you know they work',
          } as const,
        ]
      : []),
  ];
}
