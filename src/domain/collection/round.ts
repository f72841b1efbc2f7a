import * as z from 'zod/mini';

import { plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { hashSchema } from '../template/template.ts';

export const roundIdSchema = z.uuid().brand<'RoundId'>();
export type RoundId = z.infer<typeof roundIdSchema>;

/** Someone to write to or to ring. */
export const contactSchema = z.strictObject({
  name: typedLineSchema,
  role: typedLineSchema,
  email: typedLineSchema,
  phone: typedLineSchema,
});
export type Contact = z.infer<typeof contactSchema>;

/** The questions one kind of agency is asked. The whole template stands in the table of templates. */
export const roundTemplateSchema = z.strictObject({
  /** The kind of agency: its id in the catalogue, or the partnership's own. */
  kind: lineSchema,
  kindName: typedLineSchema,
  templateHash: hashSchema,
  title: typedLineSchema,
});
export type RoundTemplate = z.infer<typeof roundTemplateSchema>;

/** A public age X25519 key. The secret one is no part of a round: whoever has a round could read. */
export const publicKeySchema = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** One partnership's collection of audits. */
export const roundSchema = z.strictObject({
  id: roundIdSchema,
  name: typedLineSchema,
  partnership: typedLineSchema,
  /** The period the agencies audit, in the partnership's words. */
  period: typedLineSchema,
  opensOn: z.exactOptional(plainDateSchema),
  dueDate: z.exactOptional(plainDateSchema),
  /** By when agencies have their feedback. */
  feedbackOn: z.exactOptional(plainDateSchema),
  /** When the board sees the report. */
  boardDate: z.exactOptional(plainDateSchema),
  /** The first of them is who returns go to. */
  contacts: z.array(contactSchema),
  /** No kind of agency stands twice. */
  templates: z.array(roundTemplateSchema),
  letter: typedTextSchema,
  reminder: typedTextSchema,
  /** Until when the returns are kept: then somebody is reminded, and nothing is deleted unasked. */
  keepUntil: z.exactOptional(plainDateSchema),
  sealTo: z.exactOptional(publicKeySchema),
  /** The fictional sample: marked on every page, and it takes no real return. */
  isSample: z.boolean(),
  /** The round its agencies were copied from. */
  follows: z.exactOptional(roundIdSchema),
});
export type Round = z.infer<typeof roundSchema>;
