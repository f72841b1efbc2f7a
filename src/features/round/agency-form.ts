import * as z from 'zod/mini';

import { isAddress } from '../../domain/collection/paste-agencies.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** What an agency is called, what it is, and whom to write to. */
export const agencyFormSchema = z.object({
  name: line.check(z.minLength(1, 'Enter the name of the agency')),
  kind: z.string().check(z.minLength(1, 'Select the kind of organisation')),
  contactName: line,
  contactRole: line,
  email: line.check(
    z.refine(
      (text) => text === '' || isAddress(text),
      'Enter an email address in the correct format, like name@example.org',
    ),
  ),
  phone: line,
  notes: z.string().check(z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters')),
});
export type AgencyForm = z.infer<typeof agencyFormSchema>;

export const EMPTY_AGENCY_FORM: AgencyForm = {
  name: '',
  kind: '',
  contactName: '',
  contactRole: '',
  email: '',
  phone: '',
  notes: '',
};

export function toAgencyForm({ name, kind, contacts, notes }: Agency): AgencyForm {
  const [contact] = contacts;
  return {
    name,
    kind,
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    notes,
  };
}

/** The agency as the form has it; further contacts stay. */
export function toAgency(
  form: AgencyForm,
  known?: Agency,
): Pick<Agency, 'name' | 'kind' | 'contacts' | 'notes'> {
  const contact = {
    name: form.contactName.trim(),
    role: form.contactRole.trim(),
    email: form.email.trim(),
    phone: form.phone.trim(),
  };
  const hasContact = Object.values(contact).some((text) => text !== '');
  return {
    name: form.name.trim(),
    kind: form.kind,
    contacts: [...(hasContact ? [contact] : []), ...(known?.contacts.slice(1) ?? [])],
    notes: form.notes,
  };
}
