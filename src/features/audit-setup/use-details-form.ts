import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { useChanges } from '../../components/use-changes.ts';
import type { Audit, AuditId } from '../../domain/audit/audit.ts';
import { updateDetails } from '../../storage/audits.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import {
  changeDetails,
  detailsChangesSchema,
  detailsFormSchema,
  findChanges,
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
  const store = useReport(reportSave);
  return {
    form,
    isRestored: !isEmpty(findChanges(first, start)),
    save: async (values) => {
      const isStored = await store(() => saveChanges(id, findChanges(first, values)));
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

/** Tells the status line of a save. A failure goes with the page: its button is nowhere else. */
function useReport(
  reportSave: ReportSave,
): (save: () => Promise<WriteProblem | undefined>) => Promise<boolean> {
  const hasFailed = useRef(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      if (hasFailed.current) reportSave('details', { kind: 'nothingYet' });
    };
  }, [reportSave]);
  return async (save) => {
    reportSave('details', { kind: 'saving' });
    const problem = await save();
    hasFailed.current = problem !== undefined;
    if (problem === undefined) reportSave('details', { kind: 'saved', at: new Date() });
    else if (isLeft.current) reportSave('details', { kind: 'nothingYet' });
    else reportSave('details', { kind: 'notSaved', problem });
    return problem === undefined;
  };
}

async function saveChanges(
  auditId: AuditId,
  changes: DetailsChanges,
): Promise<WriteProblem | undefined> {
  try {
    const saved = await updateDetails(
      auditId,
      (stored) => changeDetails(stored, changes),
      new Date(),
    );
    return saved.ok ? undefined : saved.problem;
  } catch (error) {
    // A bug of ours: the form stays open with its words, and the line says they are not stored.
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
