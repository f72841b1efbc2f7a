import * as z from 'zod/mini';

import { roundIdSchema, type RoundId } from '../../domain/collection/round.ts';
import {
  FIRST_ROUND_CHOICES,
  ROUND_REPORTS,
  type RoundReportChoices,
} from '../../domain/round-report/round-report-choices.ts';
import {
  hasItsWords,
  MARKING_FAULT,
  markingFields,
  toMarking,
  toMarkingForm,
} from '../../items/marking-form.ts';

/** The value of the box for which nothing is compared. */
export const NO_ROUND = 'none';

/** The choices as boxes and buttons: what one choice hides stays as it was chosen. */
export const choicesFormSchema = z
  .object({
    kind: z.enum(ROUND_REPORTS),
    naming: z.enum(['named', 'nameless']),
    side: z.enum(['self', 'agreed']),
    /** The id of a round, `none`, or empty for what is offered first. */
    compareWith: z.string(),
    ...markingFields,
    largePrint: z.boolean(),
  })
  .check(z.refine(hasItsWords, MARKING_FAULT));
export type ChoicesForm = z.infer<typeof choicesFormSchema>;

export function firstChoicesForm(): ChoicesForm {
  const { kind, naming, side, marking, largePrint } = FIRST_ROUND_CHOICES;
  return { kind, naming, side, compareWith: '', ...toMarkingForm(marking), largePrint };
}

/** @param earlier The round the comparison is with, as it turns out. */
export function toChoices(form: ChoicesForm, earlier: RoundId | undefined): RoundReportChoices {
  const { kind, naming, side, largePrint } = form;
  return {
    kind,
    naming,
    side,
    ...(earlier === undefined ? {} : { compareWith: earlier }),
    marking: toMarking(form),
    largePrint,
  };
}

/** The round that was chosen; the first of those offered where none was. */
export function chooseEarlier(
  { compareWith }: Pick<ChoicesForm, 'compareWith'>,
  offered: readonly RoundId[],
): RoundId | undefined {
  if (compareWith === NO_ROUND) return undefined;
  const chosen = roundIdSchema.safeParse(compareWith).data;
  return offered.find((id) => id === chosen) ?? offered[0];
}
