import * as z from 'zod/mini';

import { questionIdSchema } from '../template/template.ts';

/**
 * What is said of an earlier audit in the report of this one. The earlier audit itself is in no
 * return, so this is plain data that can travel with the recipe of a PDF.
 */
const countSchema = z.int().check(z.minimum(0));

const slotSchema = z.object({
  kind: z.enum(['rated', 'notApplicable', 'unanswered']),
  label: z.string(),
  share: z.exactOptional(z.number()),
});

const rowSchema = z.object({
  name: z.string(),
  /** Of this audit, where it asks the question. */
  questionId: z.exactOptional(questionIdSchema),
  /** How the earlier question differs, where it does. */
  earlierName: z.exactOptional(z.string()),
  before: z.exactOptional(slotSchema),
  after: z.exactOptional(slotSchema),
  /** The judgement that put it here, where there is one. */
  reason: z.exactOptional(z.string()),
});
export type SinceRow = z.infer<typeof rowSchema>;

const groupSchema = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  rows: z.array(rowSchema),
});
export type SinceGroup = z.infer<typeof groupSchema>;

const movementSchema = z.object({
  /** In the words of the scale, 0 the worst. */
  labels: z.array(z.string()),
  /** Questions rated in both, by the earlier rating and then this one. */
  matrix: z.array(z.array(countSchema)),
  improved: countSchema,
  declined: countSchema,
  unchanged: countSchema,
  standards: z.array(
    z.object({
      title: z.string(),
      outOf: countSchema,
      improved: countSchema,
      declined: countSchema,
      before: countSchema,
      after: countSchema,
      change: z.string(),
    }),
  ),
});
export type SinceMovement = z.infer<typeof movementSchema>;

export const sinceSchema = z.object({
  earlier: z.object({
    organisation: z.string(),
    /** Its period, or when it was started. */
    name: z.string(),
    questions: z.string(),
    standing: z.string(),
    /** How many of its stored items could not be read. */
    damaged: countSchema,
  }),
  sentence: z.string(),
  /** What takes no part in the sentence, and why. */
  leftOut: z.exactOptional(z.string()),
  /** Absent where the scales differ, so that no rating can be compared. */
  movement: z.exactOptional(movementSchema),
  groups: z.array(groupSchema),
});
export type SinceLastTime = z.infer<typeof sinceSchema>;
