import * as z from 'zod/mini';

import { auditIdSchema } from '../audit/audit.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { hashSchema, questionIdSchema } from '../template/template.ts';

/**
 * The rows of what a partnership gave back on an audit, since version 6. Released: never edited, as
 * those in `rows.ts`.
 */
export const feedbackRowSchema = z.strictObject({
  auditId: auditIdSchema,
  /** SHA-256 over its content, so that the same feedback opened twice is kept once. */
  id: hashSchema,
  /**
   * The file as canonical JSON: text and no fields, so that what came in version 1 of the format
   * stays so, whatever version the tables have.
   */
  text: z.string().check(z.maxLength(10_000_000)),
  fileName: typedLineSchema,
  receivedAt: momentSchema,
  /** What is answered to the partnership, by question; none of them twice. */
  replies: z.array(z.strictObject({ questionId: questionIdSchema, text: typedTextSchema })),
  /** Counts the changes of `replies`. */
  revision: z.int().check(z.minimum(1)),
  changedAt: momentSchema,
});
export type FeedbackRow = z.infer<typeof feedbackRowSchema>;
