import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema } from '../shared/text.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportChoicesSchema, type ReportChoices } from './report-choices.ts';
import { sinceSchema } from './since-last-time.ts';

/**
 * What a report was made with beside its audit. It travels in a PDF that has the return attached, so
 * that the same pages can be made again of that return and held beside those of the file.
 */
export const reportRecipeSchema = z.object({
  version: z.literal(1),
  /** Of the app that made it: another one may set the same report in other words. */
  app: lineSchema,
  today: plainDateSchema,
  facts: z.object({
    madeAt: momentSchema,
    damaged: z.int().check(z.minimum(0)),
    contributors: z.exactOptional(
      z.array(
        z.object({ name: typedLineSchema, role: typedLineSchema, broughtInAt: momentSchema }),
      ),
    ),
    since: z.exactOptional(sinceSchema),
  }),
  /** Without the picture of the logo, which would be in the file twice. */
  choices: reportChoicesSchema,
  hasLogo: z.boolean(),
});
export type ReportRecipe = z.infer<typeof reportRecipeSchema>;

/** The recipe as text; the same parts give the same text. */
export function writeRecipe(
  app: string,
  today: string,
  { madeAt, damaged, contributors, since }: ReportFacts,
  { logo, ...choices }: ReportChoices,
): string {
  const isNamed = choices.people === 'named';
  return JSON.stringify({
    version: 1,
    app,
    today,
    facts: {
      madeAt,
      damaged,
      ...(contributors === undefined
        ? {}
        : {
            contributors: contributors.map(({ name, role, broughtInAt }) => ({
              name: isNamed ? name : '',
              role,
              broughtInAt,
            })),
          }),
      ...(since === undefined ? {} : { since }),
    },
    choices,
    hasLogo: logo !== undefined,
  } satisfies ReportRecipe);
}

/** Nothing for words that are no recipe, such as one of a later version. */
export function readRecipe(text: string): ReportRecipe | undefined {
  try {
    return reportRecipeSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
