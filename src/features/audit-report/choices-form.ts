import * as z from 'zod/mini';

import { auditIdSchema } from '../../domain/audit/audit.ts';
import {
  MAX_MARKING_LENGTH,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type Logo,
  type Marking,
  type ReportChoices,
} from '../../domain/report/report-choices.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';

const OWN_MARKING = 'own';

/** The choices as boxes and buttons: what one choice hides stays as it was typed. */
export const choicesFormSchema = z
  .object({
    kind: z.enum(REPORT_KINDS),
    leftOut: z.array(z.enum(REPORT_SECTIONS)),
    people: z.enum(['named', 'byRole']),
    /** The id of an earlier audit; what was kept before there was this choice has none. */
    compareWith: z.exactOptional(z.string()),
    marking: z.enum(['none', 'official', 'officialSensitive', OWN_MARKING]),
    ownMarking: z
      .string()
      .check(
        z.maxLength(MAX_MARKING_LENGTH, `Marking must be ${MAX_MARKING_LENGTH} characters or less`),
      ),
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
    z.refine(({ marking, ownMarking }) => marking !== OWN_MARKING || ownMarking.trim() !== '', {
      path: ['ownMarking'],
      message: 'Enter the words of the marking',
    }),
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
    marking: marking.kind,
    ownMarking: marking.kind === OWN_MARKING ? marking.words : '',
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

function toMarking({ marking, ownMarking }: ChoicesForm): Marking {
  if (marking !== OWN_MARKING) return { kind: marking };
  const words = ownMarking.trim();
  return words === '' ? { kind: 'none' } : { kind: OWN_MARKING, words };
}

function toLogo({ logoType, logoData, logoAlt }: ChoicesForm): Logo | undefined {
  if (logoData === '' || logoAlt.trim() === '') return undefined;
  return { mediaType: logoType, data: logoData, alt: logoAlt.trim() };
}
