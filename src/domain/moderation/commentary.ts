import * as z from 'zod/mini';

import { lineSchema, typedTextSchema } from '../shared/text.ts';

/** Which part of the overview the words belong to, such as `summary` or `standard:recruitment`. */
export const commentarySectionSchema = lineSchema.brand<'CommentarySection'>();
export type CommentarySection = z.infer<typeof commentarySectionSchema>;

/** What the partnership writes in its overview, beside what is counted. */
export const commentarySchema = z.strictObject({ text: typedTextSchema });
export type Commentary = z.infer<typeof commentarySchema>;
