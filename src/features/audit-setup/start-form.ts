import * as z from 'zod/mini';

import type { AuditDetails } from '../../domain/audit/audit.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import { depthSchema, type Agency, type Depth } from '../../domain/template/template-source.ts';

const line = z
  .string()
  .check(z.trim(), z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** What must be known before the first question: who, which guidance, how deep. */
export const startFormSchema = z.object({
  agency: z.string().check(z.minLength(1, 'Select the kind of organisation')),
  edition: z.string().check(z.minLength(1, 'Select the edition of the guidance')),
  depth: z.string().check(z.minLength(1, 'Select how much to answer')),
  organisation: line.check(z.minLength(1, 'Enter the name of your organisation')),
  period: line,
  preparedBy: line,
  preparedFor: line,
});
export type StartForm = z.infer<typeof startFormSchema>;

export const EMPTY_START: StartForm = {
  agency: '',
  edition: '',
  depth: '',
  organisation: '',
  period: '',
  preparedBy: '',
  preparedFor: '',
};

export function toDetails(form: StartForm): AuditDetails {
  return {
    organisation: form.organisation.trim(),
    period: form.period.trim(),
    preparedBy: form.preparedBy.trim(),
    preparedFor: form.preparedFor.trim(),
  };
}

/** The depths an agency offers, shallowest first. */
export function listDepths(agency: Agency): readonly Depth[] {
  return depthSchema.options.filter((depth) => agency.depths[depth] !== undefined);
}

export const DEPTH_WORDS: Readonly<Record<Depth, { readonly label: string; readonly hint: string }>> =
  {
    lite: {
      label: 'Short',
      hint: 'About 20 questions in plain words, for a small organisation.',
    },
    standard: {
      label: 'Standard',
      hint: 'Every duty the guidance places on this kind of organisation.',
    },
    full: {
      label: 'Full',
      hint: 'The standard questions, with wider practice and casework as well.',
    },
  };
