import * as z from 'zod/mini';

import type { AuditDetails } from '../../domain/audit/audit.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** Who the audit is of, and for when; asked at the start and open to change ever after. */
export const detailsFormSchema = z.object({
  organisation: line.check(z.minLength(1, 'Enter the name of your organisation')),
  period: line,
  preparedBy: line,
  preparedFor: line,
});
export type DetailsForm = z.infer<typeof detailsFormSchema>;

export const EMPTY_DETAILS: DetailsForm = {
  organisation: '',
  period: '',
  preparedBy: '',
  preparedFor: '',
};

export function toDetailsForm(details: AuditDetails): DetailsForm {
  const { organisation, period, preparedBy, preparedFor } = details;
  return { organisation, period, preparedBy, preparedFor };
}

/** The details as the form has them; what the form does not show stays as it was. */
export function toDetails(form: DetailsForm, before: AuditDetails = EMPTY_DETAILS): AuditDetails {
  return {
    ...before,
    organisation: form.organisation.trim(),
    period: form.period.trim(),
    preparedBy: form.preparedBy.trim(),
    preparedFor: form.preparedFor.trim(),
  };
}
