import { useState } from 'react';
import type { FieldErrors, UseFormReturn } from 'react-hook-form';

import type { ErrorSummaryItem } from '../../components/error-summary.tsx';
import { listErrors, listRowErrors } from '../../components/list-errors.ts';
import { nextVersion } from '../../domain/audit/sign-off.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { addSignOffEvent, type ChangedMeanwhile } from '../../storage/sign-off.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import { toSignOffEvent, type SignOffForm } from './sign-off-form.ts';
import { useSignOffForm } from './use-sign-off-form.ts';

export type Signing = {
  readonly form: UseFormReturn<SignOffForm>;
  readonly version: string;
  readonly errors: readonly ErrorSummaryItem[];
  readonly attempts: number;
  /** Why it was not signed off, though all was filled in. */
  readonly problem: WriteProblem | ChangedMeanwhile | undefined;
  /** The audit was changed in another tab since the form was begun, or since it was last refused. */
  readonly isChanged: boolean;
  /** The form is being filled in: from here on the audit is signed as it stands now, or not at all. */
  readonly begin: () => void;
  readonly sign: () => Promise<void>;
};

type Asked = {
  readonly scorecard: Scorecard;
  readonly mustFix: number;
  readonly reportSave: ReportSave;
  readonly onSigned: () => void;
};

/** Signs an audit off as it was seen when the form was begun, and not otherwise. */
export function useSignOff({ scorecard, mustFix, reportSave, onSigned }: Asked): Signing {
  const { audit } = scorecard;
  const [seen, setSeen] = useState<Scorecard['audit']>();
  const [problem, setProblem] = useState<Signing['problem']>();
  const [isRefused, setIsRefused] = useState(false);
  const { form, drop } = useSignOffForm(scorecard);
  const { errors, submitCount } = form.formState;
  const version = nextVersion(audit.signOffs);
  const save = async (values: SignOffForm): Promise<void> => {
    setProblem(undefined);
    setIsRefused(mustFix > 0);
    if (mustFix > 0) return;
    const event = toSignOffEvent(values, version, new Date().toISOString());
    const { changedAt, signOffs } = seen ?? audit;
    const stored = await addSignOffEvent(audit.id, event, { changedAt, events: signOffs.length });
    if (!stored.ok) {
      setProblem(stored.problem);
      // What is on the page now is what is signed by the next try.
      setSeen(undefined);
      return;
    }
    drop();
    reportSave('sign-off', { kind: 'saved', at: new Date() });
    onSigned();
  };
  return {
    form,
    version,
    attempts: submitCount,
    problem,
    isChanged: seen !== undefined && seen.changedAt !== audit.changedAt,
    begin: () => {
      setSeen(seen ?? audit);
    },
    errors: [
      ...(isRefused && mustFix > 0
        ? [{ message: `${countWords(mustFix, 'thing')} to fix before you can sign off` }]
        : []),
      ...listFormErrors(errors),
    ],
    sign: form.handleSubmit(save),
  };
}

const ORDER = ['declaration', 'minuteReference', 'paperKeptAt', 'isAgreed', 'isUnderstood'];

/** In the order of the page, where those who sign come after the declaration. */
function listFormErrors(errors: FieldErrors<SignOffForm>): readonly ErrorSummaryItem[] {
  const listed = listErrors(errors, ORDER, (field) => field);
  const isFirst = ({ fieldId }: ErrorSummaryItem): boolean => fieldId === 'declaration';
  return [
    ...listed.filter(isFirst),
    ...listRowErrors('signatories', 'signatory', errors.signatories).map(toDateBox),
    ...listed.filter((error) => !isFirst(error)),
  ];
}

/** An error of a date leads to its first box. */
function toDateBox(error: ErrorSummaryItem): ErrorSummaryItem {
  const { fieldId = '' } = error;
  return fieldId.endsWith('-signedOn') ? { ...error, fieldId: `${fieldId}-day` } : error;
}
