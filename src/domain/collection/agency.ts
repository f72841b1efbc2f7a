import * as z from 'zod/mini';

import { plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { hashSchema } from '../template/template.ts';
import { contactSchema } from './round.ts';

/** What an agency is called in a round and in every file of it: opaque, and never given twice. */
export const agencyTokenSchema = lineSchema.brand<'AgencyToken'>();
export type AgencyToken = z.infer<typeof agencyTokenSchema>;

/** More time, as it was agreed. */
export const extensionSchema = z.strictObject({
  until: plainDateSchema,
  reason: typedTextSchema,
  agreedOn: plainDateSchema,
});
export type Extension = z.infer<typeof extensionSchema>;

/** That somebody asked for the return. */
export const chaseSchema = z.strictObject({
  on: plainDateSchema,
  /** Such as "By email". */
  how: typedLineSchema,
  note: typedTextSchema,
});
export type Chase = z.infer<typeof chaseSchema>;

/** That feedback on a return was given, as its giver says. */
export const feedbackGivenSchema = z.strictObject({
  on: plainDateSchema,
  /** Of the return it was on. */
  contentHash: hashSchema,
});

/** An agency a return is expected from. */
export const agencySchema = z.strictObject({
  token: agencyTokenSchema,
  name: typedLineSchema,
  /** Which of the round's templates it is asked; may name none of them yet. */
  kind: typedLineSchema,
  contacts: z.array(contactSchema),
  extension: z.exactOptional(extensionSchema),
  /** Oldest first. */
  chases: z.array(chaseSchema),
  /** The days its pack was sent, as its sender says. Oldest first. */
  packSent: z.array(plainDateSchema),
  /** Why no return is expected of it any more, such as a merger. */
  notExpected: z.exactOptional(typedTextSchema),
  notes: typedTextSchema,
  /** Oldest first; absent before the first. */
  feedbackGiven: z.exactOptional(z.array(feedbackGivenSchema)),
});
export type Agency = z.infer<typeof agencySchema>;
