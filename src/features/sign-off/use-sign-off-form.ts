import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { useChanges } from '../../components/use-changes.ts';
import { composeDeclaration } from '../../domain/audit/declaration.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import {
  composeSignOffSchema,
  signOffDraftSchema,
  startSignOffForm,
  type SignOffForm,
} from './sign-off-form.ts';

export type KeptSignOffForm = {
  readonly form: UseFormReturn<SignOffForm>;
  /** Forgets what was kept: it is signed. */
  readonly drop: () => void;
};

/** The form as it was left. What is entered in it is kept until it is signed. */
export function useSignOffForm({ audit, template, today }: Scorecard): KeptSignOffForm {
  const key = `${audit.id} sign-off`;
  const [first] = useState(() => ({
    ...startSignOffForm(
      template.declaration ?? composeDeclaration(audit.details.organisation),
      today,
    ),
    ...readDraft(key, signOffDraftSchema),
  }));
  const [keep] = useState(() => (values: SignOffForm): void => {
    keepDraft(key, signOffDraftSchema.parse(values));
  });
  const form = useForm<SignOffForm>({
    resolver: zodResolver(composeSignOffSchema(today)),
    defaultValues: first,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useChanges(form, keep);
  return {
    form,
    drop: () => {
      dropDraft(key);
    },
  };
}
