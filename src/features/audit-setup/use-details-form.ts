import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { useChanges } from '../../components/use-changes.ts';
import type { Audit } from '../../domain/audit/audit.ts';
import { updateDetails } from '../../storage/audits.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { createReportedSave } from '../../storage/reported-save.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import {
  changeDetails,
  detailsChangesSchema,
  detailsFormSchema,
  findChanges,
  listFormWords,
  toDetailsForm,
  type DetailsChanges,
  type DetailsForm,
} from './details-form.ts';

export type DetailsFormState = {
  readonly form: UseFormReturn<DetailsForm>;
  /** Whether changes stand in it that were made on an earlier visit and not saved. */
  readonly isRestored: boolean;
  /** Answers whether it was stored; a failure is on the status line, and the form stays open. */
  readonly save: (values: DetailsForm) => Promise<boolean>;
  /** Gives up what was changed and is not saved. */
  readonly drop: () => void;
};

/** The form of an audit's details. What is changed in it is kept until it is saved or given up. */
export function useDetailsForm(
  { id, details }: Pick<Audit, 'id' | 'details'>,
  reportSave: ReportSave,
): DetailsFormState {
  const key = `${id} details`;
  const [first] = useState(() => toDetailsForm(details));
  const [start] = useState(() => ({ ...first, ...readDraft(key, detailsChangesSchema) }));
  const form = useForm<DetailsForm>({
    resolver: zodResolver(detailsFormSchema),
    defaultValues: start,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const keep = useCallback(
    (values: DetailsForm) => {
      const changes = findChanges(first, values);
      if (isEmpty(changes)) dropDraft(key);
      else keepDraft(key, changes);
    },
    [key, first],
  );
  useChanges(form, keep);
  const saving = useMemo(
    () =>
      createReportedSave('details', reportSave, () =>
        listFormWords(findChanges(first, form.getValues())),
      ),
    [reportSave, first, form],
  );
  useEffect(() => saving.stay(), [saving]);
  return {
    form,
    isRestored: !isEmpty(findChanges(first, start)),
    save: async (values) => {
      const changes = findChanges(first, values);
      const isStored = await saving.attempt(() =>
        updateDetails(id, (stored) => changeDetails(stored, changes), new Date()),
      );
      if (isStored) dropDraft(key);
      return isStored;
    },
    drop: () => {
      dropDraft(key);
    },
  };
}

function isEmpty(changes: DetailsChanges): boolean {
  return Object.keys(changes).length === 0;
}
