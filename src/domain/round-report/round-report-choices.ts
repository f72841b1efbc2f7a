import * as z from 'zod/mini';

import { roundIdSchema } from '../collection/round.ts';
import { markingSchema } from '../report/report-choices.ts';

/** The whole overview, or its one page for a board. */
export const ROUND_REPORTS = ['overview', 'board'] as const;
export type RoundReportKind = (typeof ROUND_REPORTS)[number];

/**
 * What the author chooses. A part that is missing is as it is at first, so that later versions may
 * add to it.
 */
export const roundReportChoicesSchema = z.object({
  kind: z._default(z.enum(ROUND_REPORTS), 'board'),
  naming: z._default(z.enum(['named', 'nameless']), 'named'),
  /** Whose ratings are told: what agencies said of themselves, or what stands after moderation. */
  side: z._default(z.enum(['self', 'agreed']), 'self'),
  /** The earlier round to compare with; none for no comparison. */
  compareWith: z.exactOptional(roundIdSchema),
  marking: z._default(markingSchema, { kind: 'none' }),
  largePrint: z._default(z.boolean(), false),
});
export type RoundReportChoices = z.infer<typeof roundReportChoicesSchema>;

export const FIRST_ROUND_CHOICES: RoundReportChoices = roundReportChoicesSchema.parse({});

export const ROUND_REPORT_WORDS: Readonly<Record<RoundReportKind, string>> = {
  overview: 'Overview report',
  board: 'Board view',
};
