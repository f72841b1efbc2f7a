import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';

export const surveyIdSchema = z.uuid().brand<'SurveyId'>();
export type SurveyId = z.infer<typeof surveyIdSchema>;

/**
 * Replies of practitioners. Both parts are text, so that what their columns ask may be said more
 * finely without another version of the tables. See `domain/pulse` for what is in them.
 */
export const surveySchema = z.strictObject({
  name: typedLineSchema,
  fileName: typedLineSchema,
  importedAt: momentSchema,
  /** CSV: of the file the ticked answers alone, never what people wrote in their own words. */
  replies: z.string().check(z.maxLength(25_000_000)),
  /** JSON: which column asks which question, and what its answers stand for. */
  mapping: z.string().check(z.maxLength(25_000_000)),
});
export type Survey = z.infer<typeof surveySchema>;
