import * as z from 'zod/mini';

import type { Sent } from '../../domain/audit/made-return.ts';
import { partialDateSchema, toDate, type DateForm } from '../../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import { hasItsWords, MARKING_FAULT, markingFields } from '../../items/marking-form.ts';
import { must } from '../../domain/shared/must.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { readPublicKey } from '../../files/audit-return/sealing-key.ts';
import { explainPublicKey } from '../../items/explain-key.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

export type RecipientForm = { name: string; address: string };
export const EMPTY_RECIPIENT: RecipientForm = { name: '', address: '' };

/** Signing and sealing, as they were chosen last for this audit. */
export const protectionFormSchema = z.object({
  sign: z.boolean(),
  seal: z.boolean(),
  /** As it was typed or pasted; it stays while sealing is not chosen. */
  sealKey: z.string(),
});
export type ProtectionForm = z.infer<typeof protectionFormSchema>;
const NO_PROTECTION: ProtectionForm = { sign: false, seal: false, sealKey: '' };

/** Before anything was chosen: sealed where the partnership's pack gave a key to seal to. */
export function protectionOf(sealTo: string | undefined): ProtectionForm {
  const key = readPublicKey(sealTo ?? '');
  return key.ok ? { ...NO_PROTECTION, seal: true, sealKey: key.value } : NO_PROTECTION;
}

/** Whom the return is for, who need not be named, its marking, and how it is protected. */
export const returnFormSchema = z
  .object({
    recipients: z.array(z.object({ name: line, address: line })),
    ...markingFields,
    ...protectionFormSchema.shape,
  })
  .check(z.refine(hasItsWords, MARKING_FAULT), (given) => {
    const { seal, sealKey } = given.value;
    const key = seal ? readPublicKey(sealKey) : undefined;
    if (key === undefined || key.ok) return;
    const message = explainPublicKey(key.problem);
    given.issues.push({ code: 'custom', input: sealKey, path: ['sealKey'], message });
  });
export type ReturnForm = z.infer<typeof returnFormSchema>;

export type SentForm = { on: DateForm; to: string };

/** What “I have sent it” needs; nothing is sent on a day that has not come. */
export function composeSentSchema(today: PlainDate): z.ZodMiniType<SentForm, SentForm> {
  return z.object({
    on: partialDateSchema('the date you sent it').check(
      z.refine((date) => !isEmpty(date), 'Enter the date you sent it'),
      z.refine(
        (date) => (toDate(date) ?? today) <= today,
        'The date you sent it must be today or in the past',
      ),
    ),
    to: line.check(z.minLength(1, 'Enter who you sent it to')),
  });
}

/** A form that has passed its schema. */
export function toSent({ on, to }: SentForm): Sent {
  return { on: must(toDate(on), 'the date it was sent'), to: to.trim() };
}

function isEmpty({ day, month, year }: DateForm): boolean {
  return [day, month, year].every((part) => part.trim() === '');
}
