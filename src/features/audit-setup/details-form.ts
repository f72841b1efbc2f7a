import * as z from 'zod/mini';

import type { AuditDetails } from '../../domain/audit/audit.ts';
import {
  dateFormSchema,
  EMPTY_DATE,
  partialDateSchema,
  toDate,
  toDateForm,
  type DateForm,
} from '../../domain/shared/date-parts.ts';
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
  dueDate: partialDateSchema('the date the audit is due'),
});
export type DetailsForm = z.infer<typeof detailsFormSchema>;

/** The fields that were changed and are not saved, half-filled as they may be. */
export const detailsChangesSchema = z.object({
  organisation: z.exactOptional(z.string()),
  period: z.exactOptional(z.string()),
  preparedBy: z.exactOptional(z.string()),
  preparedFor: z.exactOptional(z.string()),
  dueDate: z.exactOptional(dateFormSchema),
});
export type DetailsChanges = z.infer<typeof detailsChangesSchema>;

export const EMPTY_DETAILS: DetailsForm = {
  organisation: '',
  period: '',
  preparedBy: '',
  preparedFor: '',
  dueDate: EMPTY_DATE,
};

export function toDetailsForm(details: AuditDetails): DetailsForm {
  const { organisation, period, preparedBy, preparedFor, dueDate } = details;
  return { organisation, period, preparedBy, preparedFor, dueDate: toDateForm(dueDate) };
}

/** What stands in the form otherwise than it did at first. */
export function findChanges(first: DetailsForm, now: DetailsForm): DetailsChanges {
  const { organisation, period, preparedBy, preparedFor, dueDate } = now;
  return {
    ...(organisation !== first.organisation && { organisation }),
    ...(period !== first.period && { period }),
    ...(preparedBy !== first.preparedBy && { preparedBy }),
    ...(preparedFor !== first.preparedFor && { preparedFor }),
    ...(!isSameDate(dueDate, first.dueDate) && { dueDate }),
  };
}

/** The details as stored now, with only the changed fields changed: another tab may have the rest. */
export function changeDetails(stored: AuditDetails, changes: DetailsChanges): AuditDetails {
  const details = toDetails({ ...toDetailsForm(stored), ...changes });
  const changed: AuditDetails = { ...stored, ...details };
  if (details.dueDate === undefined) delete changed.dueDate;
  return changed;
}

/** A form that has passed its schema, as the details to store. */
export function toDetails(form: DetailsForm): AuditDetails {
  const dueDate = toDate(form.dueDate);
  return {
    organisation: form.organisation.trim(),
    period: form.period.trim(),
    preparedBy: form.preparedBy.trim(),
    preparedFor: form.preparedFor.trim(),
    ...(dueDate !== undefined && { dueDate }),
  };
}

function isSameDate(one: DateForm, other: DateForm): boolean {
  return one.day === other.day && one.month === other.month && one.year === other.year;
}
