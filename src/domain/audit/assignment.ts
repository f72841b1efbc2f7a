import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';
import { questionIdSchema } from '../template/template.ts';

/** A question somebody else was asked to answer. */
export const assignmentSchema = z.strictObject({
  questionId: questionIdSchema,
  /** Who was asked: a name or a role. */
  to: typedLineSchema,
  assignedAt: momentSchema,
  dueDate: z.exactOptional(plainDateSchema),
  /** The file it was last sent out in. */
  requestId: z.exactOptional(z.uuid()),
});
export type Assignment = z.infer<typeof assignmentSchema>;
