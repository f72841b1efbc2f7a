import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';

export const surveyIdSchema = z.uuid().brand<'SurveyId'>();
export type SurveyId = z.infer<typeof surveyIdSchema>;

/**
 * Replies of practitioners, as a survey tool wrote them. Both parts are text: the replies stay as
 * they came, and what their columns ask may be said more finely without another version of the tables.
 */
export const surveySchema = z.strictObject({
  name: typedLineSchema,
  fileName: typedLineSchema,
  importedAt: momentSchema,
  /** The CSV as it was read. */
  replies: z.string().check(z.maxLength(25_000_000)),
  /** JSON: which column asks which question, and what its answers stand for. */
  mapping: z.string().check(z.maxLength(25_000_000)),
});
export type Survey = z.infer<typeof surveySchema>;
