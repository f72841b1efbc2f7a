import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import type { RoundId } from '../../domain/collection/round.ts';
import { keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { choicesFormSchema, firstChoicesForm, type ChoicesForm } from './choices-form.ts';

/** The choices for the reports of one round, kept on this device as they are made. */
export function useChoices(roundId: RoundId): {
  readonly form: UseFormReturn<ChoicesForm>;
  readonly values: ChoicesForm;
} {
  const key = `${roundId} round report`;
  const [first] = useState(() => readDraft(key, choicesFormSchema) ?? firstChoicesForm());
  const form = useForm<ChoicesForm>({
    resolver: zodResolver(choicesFormSchema),
    defaultValues: first,
    shouldFocusError: false,
  });
  const watched = useWatch({ control: form.control });
  const values = useMemo(() => ({ ...first, ...watched }), [first, watched]);
  useEffect(() => {
    if (choicesFormSchema.safeParse(values).success) keepDraft(key, values);
  }, [key, values]);
  return { form, values };
}
