import * as z from 'zod/mini';

import type { AuditDetails } from '../../domain/audit/audit.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
} from '../../domain/shared/date-parts.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));
const text = z.string().check(z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters'));

const recipientFormSchema = z.object({ name: z.string(), address: z.string() });
export type RecipientForm = z.infer<typeof recipientFormSchema>;
const personFormSchema = z.object({ part: z.string(), name: z.string(), contact: z.string() });
export type PersonForm = z.infer<typeof personFormSchema>;

export const EMPTY_RECIPIENT: RecipientForm = { name: '', address: '' };
export const EMPTY_PERSON: PersonForm = { part: '', name: '', contact: '' };

/** Who the audit is of, and for when; asked at the start and open to change ever after. */
export const detailsFormSchema = z.object({
  organisation: line.check(z.minLength(1, 'Enter the name of your organisation')),
  period: line,
  preparedBy: line,
  preparedFor: line,
  dueDate: partialDateSchema('the date the audit is due'),
  boardDate: partialDateSchema('the date it goes to the board'),
  site: line,
  sitesCovered: text,
  people: z.array(
    z.object({ part: line, name: line, contact: line }).check(
      z.refine(({ part, name, contact }) => part + name !== '' || contact === '', {
        path: ['name'],
        message: 'Enter whose contact this is, or their part',
      }),
    ),
  ),
  recipients: z.array(
    z.object({ name: line, address: line }).check(
      z.refine(({ name, address }) => name !== '' || address === '', {
        path: ['name'],
        message: 'Enter who has this address',
      }),
    ),
  ),
});
export type DetailsForm = z.infer<typeof detailsFormSchema>;

/** The fields that were changed and are not saved, half-filled as they may be. */
export const detailsChangesSchema = z.object({
  organisation: z.exactOptional(z.string()),
  period: z.exactOptional(z.string()),
  preparedBy: z.exactOptional(z.string()),
  preparedFor: z.exactOptional(z.string()),
  dueDate: z.exactOptional(dateFormSchema),
  boardDate: z.exactOptional(dateFormSchema),
  site: z.exactOptional(z.string()),
  sitesCovered: z.exactOptional(z.string()),
  people: z.exactOptional(z.array(personFormSchema)),
  recipients: z.exactOptional(z.array(recipientFormSchema)),
});
export type DetailsChanges = z.infer<typeof detailsChangesSchema>;

export const EMPTY_DETAILS: DetailsForm = {
  organisation: '',
  period: '',
  preparedBy: '',
  preparedFor: '',
  dueDate: EMPTY_DATE,
  boardDate: EMPTY_DATE,
  site: '',
  sitesCovered: '',
  people: [],
  recipients: [],
};

export function toDetailsForm(details: AuditDetails): DetailsForm {
  const { organisation, period, preparedBy, preparedFor, dueDate, boardDate } = details;
  return {
    organisation,
    period,
    preparedBy,
    preparedFor,
    dueDate: toDateForm(dueDate),
    boardDate: toDateForm(boardDate),
    site: details.site ?? '',
    sitesCovered: details.sitesCovered ?? '',
    people: [...(details.people ?? [])],
    recipients: [...(details.recipients ?? [])],
  };
}

/** What stands in the form otherwise than it did at first. */
export function findChanges(first: DetailsForm, now: DetailsForm): DetailsChanges {
  const { organisation, period, preparedBy, preparedFor, dueDate, boardDate } = now;
  const { site, sitesCovered, people, recipients } = now;
  return {
    ...(organisation !== first.organisation && { organisation }),
    ...(period !== first.period && { period }),
    ...(preparedBy !== first.preparedBy && { preparedBy }),
    ...(preparedFor !== first.preparedFor && { preparedFor }),
    ...(!isSameValue(dueDate, first.dueDate) && { dueDate }),
    ...(!isSameValue(boardDate, first.boardDate) && { boardDate }),
    ...(site !== first.site && { site }),
    ...(sitesCovered !== first.sitesCovered && { sitesCovered }),
    ...(!isSameValue(people, first.people) && { people }),
    ...(!isSameValue(recipients, first.recipients) && { recipients }),
  };
}

/** The details as stored now, with only the changed fields changed: another tab may have the rest. */
export function changeDetails(stored: AuditDetails, changes: DetailsChanges): AuditDetails {
  return toDetails({ ...toDetailsForm(stored), ...changes });
}

/** A form that has passed its schema, as the details to store. Rows nobody filled in are none. */
export function toDetails(form: DetailsForm): AuditDetails {
  const dueDate = toDate(form.dueDate);
  const boardDate = toDate(form.boardDate);
  const site = form.site.trim();
  const sitesCovered = form.sitesCovered.trim();
  const people = form.people.map(trimPerson).filter((row) => !isSameValue(row, EMPTY_PERSON));
  const recipients = form.recipients
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
    .filter((row) => !isSameValue(row, EMPTY_RECIPIENT));
  return {
    organisation: form.organisation.trim(),
    period: form.period.trim(),
    preparedBy: form.preparedBy.trim(),
    preparedFor: form.preparedFor.trim(),
    ...(dueDate !== undefined && { dueDate }),
    ...(boardDate !== undefined && { boardDate }),
    ...(site !== '' && { site }),
    ...(sitesCovered !== '' && { sitesCovered }),
    ...(people.length > 0 && { people }),
    ...(recipients.length > 0 && { recipients }),
  };
}

/** Every word in the form, to be taken elsewhere when it cannot be stored. */
export function listFormWords(changes: DetailsChanges): string {
  return Object.values(changes)
    .map(joinValue)
    .filter((words) => words !== '')
    .join('\n');
}

function joinValue(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(joinValue)
    .filter((words) => words !== '')
    .join(Array.isArray(value) ? '\n' : ', ');
}

function trimPerson({ part, name, contact }: PersonForm): PersonForm {
  return { part: part.trim(), name: name.trim(), contact: contact.trim() };
}
