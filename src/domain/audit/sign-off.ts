import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { typedLineSchema, typedTextSchema } from '../shared/text.ts';

/** One who signs the audit off, by ticking the declaration on this device or on paper. */
export const signatorySchema = z.strictObject({
  name: typedLineSchema,
  role: typedLineSchema,
  signedOn: plainDateSchema,
});
export type Signatory = z.infer<typeof signatorySchema>;

/** Kept for ever, in the order they happened: an audit that was reopened says so. */
export const signOffEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signedOff'),
    /** `1.0`, and one more after the point for each time it was reopened. */
    version: z.string().check(z.regex(/^1\.\d{1,4}$/)),
    at: momentSchema,
    /** The words that were signed. */
    declaration: typedTextSchema,
    signatories: z.array(signatorySchema).check(z.minLength(1)),
    /** Where the minutes record it. */
    minuteReference: typedLineSchema,
    /** Where the signed paper copy is kept, when there is one. */
    paperKeptAt: z.exactOptional(typedLineSchema),
  }),
  z.strictObject({
    kind: z.literal('reopened'),
    at: momentSchema,
    by: typedLineSchema,
    reason: typedTextSchema,
  }),
]);
export type SignOffEvent = z.infer<typeof signOffEventSchema>;
export type SignOff = Extract<SignOffEvent, { kind: 'signedOff' }>;

/** The sign-off that stands: none before the first, and none while the audit is open again. */
export function findSignOff(events: readonly SignOffEvent[]): SignOff | undefined {
  const last = events.at(-1);
  return last?.kind === 'signedOff' ? last : undefined;
}

/** `1.0` for the first sign-off; one more after the point for each that went before. */
export function nextVersion(events: readonly SignOffEvent[]): string {
  return `1.${events.filter(({ kind }) => kind === 'signedOff').length}`;
}
