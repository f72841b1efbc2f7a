import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import type { AuditId } from '../../domain/audit/audit.ts';
import { FIRST_CHOICES, type ReportChoices } from '../../domain/report/report-choices.ts';
import { keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { choicesFormSchema, toChoices, toChoicesForm, type ChoicesForm } from './choices-form.ts';

export type ReportChoicesState = {
  readonly form: UseFormReturn<ChoicesForm>;
  /** As they stand now, for what is shown of the report. */
  readonly choices: ReportChoices;
};

/**
 * The choices of one audit's report, kept on this device as they are made and forgotten with the
 * audit. They are no part of it: another report of it is one choice away.
 */
export function useReportChoices(auditId: AuditId): ReportChoicesState {
  const key = `${auditId} report`;
  const [first] = useState(() => readDraft(key, choicesFormSchema) ?? toChoicesForm(FIRST_CHOICES));
  const form = useForm<ChoicesForm>({
    resolver: zodResolver(choicesFormSchema),
    defaultValues: first,
    shouldFocusError: false,
  });
  const watched = useWatch({ control: form.control });
  const choices = useMemo(() => toChoices({ ...first, ...watched }), [first, watched]);
  useEffect(() => {
    const values = { ...first, ...watched };
    if (choicesFormSchema.safeParse(values).success) keepDraft(key, values);
  }, [key, first, watched]);
  return { form, choices };
}
