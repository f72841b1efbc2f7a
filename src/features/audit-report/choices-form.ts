import * as z from 'zod/mini';

import { auditIdSchema } from '../../domain/audit/audit.ts';
import {
  REPORT_KINDS,
  REPORT_SECTIONS,
  type Logo,
  type ReportChoices,
} from '../../domain/report/report-choices.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';
import {
  hasItsWords,
  MARKING_FAULT,
  markingFields,
  toMarking,
  toMarkingForm,
} from '../../items/marking-form.ts';

/** The choices as boxes and buttons: what one choice hides stays as it was typed. */
export const choicesFormSchema = z
  .object({
    kind: z.enum(REPORT_KINDS),
    leftOut: z.array(z.enum(REPORT_SECTIONS)),
    people: z.enum(['named', 'byRole']),
    /** The id of an earlier audit; what was kept before there was this choice has none. */
    compareWith: z.exactOptional(z.string()),
    ...markingFields,
    largePrint: z.boolean(),
    withReturn: z.boolean(),
    /** Whether that return is signed; choices kept before there were signatures say nothing of it. */
    signed: z.catch(z.boolean(), false),
    logoType: z.enum(['image/png', 'image/jpeg']),
    /** Empty without a logo. */
    logoData: z.string(),
    logoAlt: z
      .string()
      .check(
        z.maxLength(MAX_LINE_LENGTH, `Description must be ${MAX_LINE_LENGTH} characters or less`),
      ),
    ownSummary: z.boolean(),
    boardSummary: z
      .string()
      .check(z.maxLength(MAX_TEXT_LENGTH, 'The summary is longer than a report can hold')),
  })
  .check(
    z.refine(hasItsWords, MARKING_FAULT),
    z.refine(({ logoData, logoAlt }) => logoData === '' || logoAlt.trim() !== '', {
      path: ['logoAlt'],
      message: 'Enter what the logo shows, for people who cannot see it',
    }),
    z.refine(({ ownSummary, boardSummary }) => !ownSummary || boardSummary.trim() !== '', {
      path: ['boardSummary'],
      message: 'Enter your summary, or choose the sentences the app writes',
    }),
  );
export type ChoicesForm = z.infer<typeof choicesFormSchema>;

export function toChoicesForm(choices: ReportChoices): ChoicesForm {
  const { kind, leftOut, people, marking, largePrint, withReturn, logo, boardSummary } = choices;
  const { compareWith } = choices;
  return {
    kind,
    leftOut,
    people,
    ...(compareWith === undefined ? {} : { compareWith }),
    ...toMarkingForm(marking),
    largePrint,
    withReturn,
    signed: false,
    logoType: logo?.mediaType ?? 'image/png',
    logoData: logo?.data ?? '',
    logoAlt: logo?.alt ?? '',
    ownSummary: boardSummary !== undefined,
    boardSummary: boardSummary ?? '',
  };
}

/** What stands in the form so far; a part that is not finished yet is as if it were not chosen. */
export function toChoices(form: ChoicesForm): ReportChoices {
  const { kind, leftOut, people, largePrint, withReturn, ownSummary, boardSummary } = form;
  const logo = toLogo(form);
  const compareWith = auditIdSchema.safeParse(form.compareWith).data;
  return {
    kind,
    leftOut,
    people,
    ...(compareWith === undefined ? {} : { compareWith }),
    marking: toMarking(form),
    largePrint,
    withReturn,
    ...(logo === undefined ? {} : { logo }),
    ...(ownSummary && boardSummary.trim() !== '' ? { boardSummary } : {}),
  };
}

function toLogo({ logoType, logoData, logoAlt }: ChoicesForm): Logo | undefined {
  if (logoData === '' || logoAlt.trim() === '') return undefined;
  return { mediaType: logoType, data: logoData, alt: logoAlt.trim() };
}
