import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Audit } from '../../domain/audit/audit.ts';
import { nextVersion } from '../../domain/audit/sign-off.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { NotReopened } from './refusals.tsx';
import { useReopen } from './use-reopen.ts';

type ReopenFormProps = {
  readonly audit: Pick<Audit, 'id' | 'signOffs' | 'changedAt'>;
  readonly onReopened: () => void;
  readonly reportSave: ReportSave;
};

/** Opens a signed-off audit again. Who and why is kept for ever, and stands in the report. */
export function ReopenForm({ audit, onReopened, reportSave }: ReopenFormProps): ReactElement {
  const { form, problem, reopen } = useReopen(audit, reportSave, onReopened);
  const { errors, submitCount, isSubmitting } = form.formState;
  return (
    <section aria-labelledby="reopen">
      <h2 className="govuk-heading-m" id="reopen">
        Reopen this audit
      </h2>
      <p className="govuk-body">
        Reopen it to change answers, evidence or details. This sign-off stays on record, and the
        next one is version {nextVersion(audit.signOffs)}. Who reopened it, and why, is in the
        report.
      </p>
      <ErrorSummary
        attempt={submitCount}
        errors={listErrors(errors, ['by', 'reason'], (field) => field)}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void reopen();
        }}
      >
        <TextInput
          {...form.register('by')}
          label="Who reopens it?"
          hint="Your name and role"
          error={errors.by?.message}
          autoComplete="off"
        />
        <Textarea
          {...form.register('reason')}
          label="Why is it reopened?"
          hint="For example, an answer was found to be wrong"
          error={errors.reason?.message}
          rows={3}
        />
        {problem !== undefined && <NotReopened problem={problem} />}
        <Button type="submit" variant="secondary" disabled={isSubmitting}>
          Reopen the audit
        </Button>
      </form>
    </section>
  );
}
