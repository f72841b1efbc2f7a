import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { questionIdSchema } from '../template/template.ts';

/** How the question of today stands to the one that was answered earlier. */
export const CARRIED_CHANGES = [
  'same',
  'reworded',
  'equal',
  'wider',
  'narrower',
  'overlapping',
  /** Matched by a person, as the rows of a spreadsheet are. */
  'byHand',
] as const;

/** Where earlier answers come from. */
export const carriedSourceSchema = z.strictObject({
  kind: z.enum(['audit', 'site', 'spreadsheet']),
  /** Such as "Anyshire Constabulary, April 2024 to March 2025", or the file's name. */
  name: typedLineSchema,
  /** The questions it was answered on, such as the template's title. */
  questions: typedLineSchema,
});
export type CarriedSource = z.infer<typeof carriedSourceSchema>;

/**
 * One earlier answer, kept as it was beside the answer it was brought to. Its rating is shown and
 * never chosen for anyone.
 */
export const carriedAnswerSchema = z.strictObject({
  id: lineSchema,
  source: carriedSourceSchema,
  broughtAt: momentSchema,
  /** The question's reference in its source. */
  reference: typedLineSchema,
  title: typedLineSchema,
  /** The question in full, as it was asked then. */
  question: typedTextSchema,
  /** In the words of its own scale; empty when there was none. */
  rating: typedLineSchema,
  naReason: typedTextSchema,
  narrative: typedTextSchema,
  impact: typedTextSchema,
  /** What a spreadsheet says of evidence and of actions; those of an audit come as items. */
  evidence: typedTextSchema,
  action: typedTextSchema,
  /** The question of this audit it was brought to; none when it could not be carried. */
  questionId: z.exactOptional(questionIdSchema),
  change: z.exactOptional(z.enum(CARRIED_CHANGES)),
  /**
   * `toConfirm`: its words stand in the answer and nobody has said that they still hold.
   * `setAside`: begun afresh, or not carried; kept to be read.
   */
  state: z.enum(['toConfirm', 'confirmed', 'setAside']),
});
export type CarriedAnswer = z.infer<typeof carriedAnswerSchema>;
