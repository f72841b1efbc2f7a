import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import * as z from 'zod/mini';

import { useChanges } from '../../components/use-changes.ts';
import type { Audit } from '../../domain/audit/audit.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { addSignOffEvent, type ChangedMeanwhile } from '../../storage/sign-off.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

const reopenSchema = z.object({
  by: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter who reopens the audit'),
      z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
    ),
  reason: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter why the audit is reopened'),
      z.maxLength(MAX_TEXT_LENGTH, 'Shorten this to 250,000 characters'),
    ),
});
type Reopen = z.infer<typeof reopenSchema>;

const draftSchema = z.object({ by: z.string(), reason: z.string() });

export type Reopening = {
  readonly form: UseFormReturn<Reopen>;
  readonly problem: WriteProblem | ChangedMeanwhile | undefined;
  readonly reopen: () => Promise<void>;
};

/** The form that opens an audit again; what is entered in it is kept until it is. */
export function useReopen(
  { id, signOffs, changedAt }: Pick<Audit, 'id' | 'signOffs' | 'changedAt'>,
  reportSave: ReportSave,
  onReopened: () => void,
): Reopening {
  const key = `${id} reopen`;
  const [problem, setProblem] = useState<Reopening['problem']>();
  const [first] = useState(() => ({ by: '', reason: '', ...readDraft(key, draftSchema) }));
  const [keep] = useState(() => (values: Reopen): void => {
    keepDraft(key, values);
  });
  const form = useForm<Reopen>({
    resolver: zodResolver(reopenSchema),
    defaultValues: first,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useChanges(form, keep);
  const reopen = form.handleSubmit(async ({ by, reason }) => {
    setProblem(undefined);
    const event = { kind: 'reopened', at: new Date().toISOString(), by, reason } as const;
    const stored = await addSignOffEvent(id, event, { changedAt, events: signOffs.length });
    if (!stored.ok) {
      setProblem(stored.problem);
      return;
    }
    dropDraft(key);
    reportSave('sign-off', { kind: 'saved', at: new Date() });
    onReopened();
  });
  return { form, problem, reopen };
}
