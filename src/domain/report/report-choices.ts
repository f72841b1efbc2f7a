import * as z from 'zod/mini';

import { auditIdSchema } from '../audit/audit.ts';
import { lineSchema, typedTextSchema } from '../shared/text.ts';

/** What a report is for. The first is what is offered first: it can go round without the answers. */
export const REPORT_KINDS = ['boardPack', 'fullReport', 'actionPlan'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** In the order in which they stand in a report. */
export const REPORT_SECTIONS = [
  'summary',
  'ratings',
  /** Only where there is an earlier audit to compare with. */
  'since',
  'gaps',
  'actions',
  'questions',
  'signOff',
  'method',
  'evidence',
  'answers',
  'words',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** Those that stand after the report itself and are lettered, not numbered. */
const APPENDICES: ReadonlySet<ReportSection> = new Set(['evidence', 'answers', 'words']);

/** Base64 is longer than what it stands for by a third: a picture of half a megabyte. */
const MAX_LOGO_TEXT = 700_000;

/** The longest words that stand whole in the line above and below each page. */
export const MAX_MARKING_LENGTH = 60;

const logoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** The bytes of the picture in Base64, so that the choices are plain JSON. */
  data: z.base64().check(z.minLength(1), z.maxLength(MAX_LOGO_TEXT)),
  /** What a person who cannot see it is told. */
  alt: lineSchema,
});
export type Logo = z.infer<typeof logoSchema>;

export const markingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('official') }),
  z.strictObject({ kind: z.literal('officialSensitive') }),
  z.strictObject({
    kind: z.literal('own'),
    words: z.string().check(z.minLength(1), z.maxLength(MAX_MARKING_LENGTH)),
  }),
]);
export type Marking = z.infer<typeof markingSchema>;

/**
 * What the author chooses of a report. Whether it is a draft is no choice: that follows from the
 * sign-off. A part that is missing is as it is at first, so that later versions may add to it.
 */
export const reportChoicesSchema = z.object({
  kind: z._default(z.enum(REPORT_KINDS), 'boardPack'),
  /** Of the sections that the kind has, those that are not wanted. */
  leftOut: z._default(z.array(z.enum(REPORT_SECTIONS)), []),
  /** By role, for a report that goes further than those who know each other. */
  people: z._default(z.enum(['named', 'byRole']), 'named'),
  marking: z._default(markingSchema, { kind: 'none' }),
  /** The earlier audit to compare with; without it the app takes the last one it finds. */
  compareWith: z.exactOptional(auditIdSchema),
  largePrint: z._default(z.boolean(), false),
  /** The return inside the PDF, for whoever collects returns: it holds every answer. */
  withReturn: z._default(z.boolean(), false),
  logo: z.exactOptional(logoSchema),
  /** The author's words in place of the sentences that are computed; the report says so. */
  boardSummary: z.exactOptional(typedTextSchema),
});
export type ReportChoices = z.infer<typeof reportChoicesSchema>;

export const FIRST_CHOICES: ReportChoices = reportChoicesSchema.parse({});
/** All that can be said: every word that was typed, but for private notes. */
export const FULL_REPORT: ReportChoices = { ...FIRST_CHOICES, kind: 'fullReport' };

/** A return names people, so a report that names none cannot have it inside. */
export function hasReturnInside({ withReturn, people }: ReportChoices): boolean {
  return withReturn && people === 'named';
}

/** @param hasEarlier Whether there is an earlier audit to say something of. */
export function listOffered(kind: ReportKind, hasEarlier = false): readonly ReportSection[] {
  const sections = REPORT_SECTIONS.filter((section) => hasEarlier || section !== 'since');
  switch (kind) {
    case 'boardPack':
      return sections.filter((section) => !APPENDICES.has(section));
    case 'fullReport':
      return sections;
    case 'actionPlan':
      return ['actions'];
  }
}

/** The sections of a report with what they are counted by: "3", or "Appendix A". */
export type SectionLabels = ReadonlyMap<ReportSection, string>;

/** A report without any section would be no report, so the last one cannot be left out. */
export function labelSections({ kind, leftOut }: ReportChoices, hasEarlier = false): SectionLabels {
  const offered = listOffered(kind, hasEarlier);
  const wanted = offered.filter((section) => !leftOut.includes(section));
  const shown = wanted.length === 0 ? offered.slice(0, 1) : wanted;
  const numbered = shown.filter((section) => !APPENDICES.has(section));
  const lettered = shown.filter((section) => APPENDICES.has(section));
  return new Map([
    ...numbered.map((section, place) => [section, String(place + 1)] as const),
    ...lettered.map((section, place) => [section, `Appendix ${LETTERS.charAt(place)}`] as const),
  ]);
}

const LETTERS = 'ABC';

/** The words of the protective marking; empty without one. */
export function describeMarking(marking: Marking): string {
  switch (marking.kind) {
    case 'none':
      return '';
    case 'official':
      return 'OFFICIAL';
    case 'officialSensitive':
      return 'OFFICIAL-SENSITIVE';
    case 'own':
      return marking.words.trim().replace(/\s+/gu, ' ').toLocaleUpperCase('en-GB');
  }
}
