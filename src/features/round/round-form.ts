import * as z from 'zod/mini';

import { isAddress } from '../../domain/collection/paste-agencies.ts';
import type { Contact, Round, RoundId, RoundTemplate } from '../../domain/collection/round.ts';
import { DEFAULT_LETTER, DEFAULT_REMINDER } from '../../domain/collection/letter.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
} from '../../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import { readPublicKey } from '../../files/audit-return/sealing-key.ts';
import { explainPublicKey } from '../../items/explain-key.ts';
import { toPlainKind } from './kind-parts.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

const emailLine = line.check(
  z.refine(
    (text) => text === '' || isAddress(text),
    'Enter an email address in the correct format, like name@example.org',
  ),
);

const keyLine = z.string().check((given) => {
  const read = readPublicKey(given.value);
  if (read.ok || read.problem.kind === 'empty') return;
  const message = explainPublicKey(read.problem);
  given.issues.push({ code: 'custom', input: given.value, message });
});

/** What a round is, as it is set up and changed. */
export const roundFormSchema = z.object({
  name: line.check(z.minLength(1, 'Enter a name for the round')),
  partnership: line.check(z.minLength(1, 'Enter the name of your partnership or board')),
  period: line,
  opensOn: partialDateSchema('the date you send the packs'),
  dueDate: partialDateSchema('the date returns are due'),
  feedbackOn: partialDateSchema('the date of your feedback'),
  boardDate: partialDateSchema('the date of your board'),
  keepUntil: partialDateSchema('the date until which returns are kept'),
  contactName: line,
  contactRole: line,
  contactEmail: emailLine,
  contactPhone: line,
  sealTo: keyLine,
  edition: z.string(),
  depth: z.string(),
  parts: z.array(z.string()),
  kinds: z.array(z.string()).check(z.minLength(1, 'Select at least one kind of organisation')),
  /** The partnership's own template that a kind is asked with; none for the bundled questions. */
  ownByKind: z.record(z.string(), z.string()),
});
export type RoundForm = z.infer<typeof roundFormSchema>;

/** The form as it may be left, half-filled. */
export const roundDraftSchema = z.object({
  name: z.string(),
  partnership: z.string(),
  period: z.string(),
  opensOn: dateFormSchema,
  dueDate: dateFormSchema,
  feedbackOn: dateFormSchema,
  boardDate: dateFormSchema,
  keepUntil: dateFormSchema,
  contactName: z.string(),
  contactRole: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  sealTo: z._default(z.string(), ''),
  edition: z.string(),
  depth: z.string(),
  kinds: z.array(z.string()),
  ownByKind: z._default(z.record(z.string(), z.string()), {}),
  parts: z._default(z.array(z.string()), []),
});

export const EMPTY_ROUND_FORM: RoundForm = {
  name: '',
  partnership: '',
  period: '',
  opensOn: EMPTY_DATE,
  dueDate: EMPTY_DATE,
  feedbackOn: EMPTY_DATE,
  boardDate: EMPTY_DATE,
  keepUntil: EMPTY_DATE,
  contactName: '',
  contactRole: '',
  contactEmail: '',
  contactPhone: '',
  sealTo: '',
  edition: '',
  depth: 'standard',
  kinds: [],
  ownByKind: {},
  parts: [],
};

export function toRoundForm(round: Round): RoundForm {
  const [contact] = round.contacts;
  return {
    ...EMPTY_ROUND_FORM,
    name: round.name,
    partnership: round.partnership,
    period: round.period,
    opensOn: toDateForm(round.opensOn),
    dueDate: toDateForm(round.dueDate),
    feedbackOn: toDateForm(round.feedbackOn),
    boardDate: toDateForm(round.boardDate),
    keepUntil: toDateForm(round.keepUntil),
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    contactEmail: contact?.email ?? '',
    contactPhone: contact?.phone ?? '',
    sealTo: round.sealTo ?? '',
    kinds: round.templates.map(({ kind }) => kind),
  };
}

/** Of what was pasted as a key only one that may be given out is kept: never a secret one. */
export function withoutSecret(form: RoundForm): RoundForm {
  const key = readPublicKey(form.sealTo);
  return key.ok || key.problem.kind !== 'secretKey' ? form : { ...form, sealTo: '' };
}

/** The next round after one: who asks and who is asked stay, the days do not. */
export function toNextForm(round: Round): RoundForm {
  return {
    ...toRoundForm(round),
    name: '',
    period: '',
    kinds: [...new Set(round.templates.map(({ kind }) => toPlainKind(kind)))],
    opensOn: EMPTY_DATE,
    dueDate: EMPTY_DATE,
    feedbackOn: EMPTY_DATE,
    boardDate: EMPTY_DATE,
    keepUntil: EMPTY_DATE,
  };
}

/** A form that has passed its schema, as the round to store; `known` is what it is a change of. */
export function toRound(
  form: RoundForm,
  id: RoundId,
  templates: readonly RoundTemplate[],
  known?: Round,
): Round {
  const contact: Contact = {
    name: form.contactName.trim(),
    role: form.contactRole.trim(),
    email: form.contactEmail.trim(),
    phone: form.contactPhone.trim(),
  };
  const hasContact = Object.values(contact).some((text) => text !== '');
  const sealTo = readPublicKey(form.sealTo);
  const days = {
    opensOn: toDate(form.opensOn),
    dueDate: toDate(form.dueDate),
    feedbackOn: toDate(form.feedbackOn),
    boardDate: toDate(form.boardDate),
    keepUntil: toDate(form.keepUntil),
  };
  return {
    id,
    name: form.name.trim(),
    partnership: form.partnership.trim(),
    period: form.period.trim(),
    ...(days.opensOn === undefined ? {} : { opensOn: days.opensOn }),
    ...(days.dueDate === undefined ? {} : { dueDate: days.dueDate }),
    ...(days.feedbackOn === undefined ? {} : { feedbackOn: days.feedbackOn }),
    ...(days.boardDate === undefined ? {} : { boardDate: days.boardDate }),
    ...(days.keepUntil === undefined ? {} : { keepUntil: days.keepUntil }),
    contacts: [...(hasContact ? [contact] : []), ...(known?.contacts.slice(1) ?? [])],
    templates: [...templates],
    letter: known?.letter ?? DEFAULT_LETTER,
    reminder: known?.reminder ?? DEFAULT_REMINDER,
    isSample: known?.isSample ?? false,
    ...(sealTo.ok ? { sealTo: sealTo.value } : {}),
    ...(known?.follows === undefined ? {} : { follows: known.follows }),
  };
}
