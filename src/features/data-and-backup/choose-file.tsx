import { useRef, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import { explainFileProblem } from './explain-file-problem.ts';
import type { Restore, RestoreState } from './use-restore.ts';

type ChooseFileProps = {
  readonly state: Extract<RestoreState, { status: 'choosing' | 'reading' }>;
  readonly restore: Restore;
};

/** The way in: one file, chosen or dropped. What is wrong with it is said where it was chosen. */
export function ChooseFile({ state, restore }: ChooseFileProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const isReading = state.status === 'reading';
  const error = isReading ? undefined : findError(state);
  const errors = error === undefined ? [] : [{ fieldId: 'backup-file', message: error }];
  return (
    <Page
      title="Restore from a backup file"
      back={<Link to="/data">Data and backup</Link>}
      hasError={error !== undefined}
      before={<ErrorSummary errors={errors} attempt={restore.tries} />}
    >
      <p className="govuk-body">
        The file is read on this device and sent to no one. You see what would change first: nothing
        is restored until you say so.
      </p>
      <FileInput
        ref={input}
        name="backup-file"
        label="Backup file"
        hint="Its name ends in “.s11backup”. Choose it, or drop it on the box."
        error={error}
      />
      <ButtonGroup>
        <Button
          aria-disabled={isReading}
          onClick={() => {
            if (!isReading) void restore.open(input.current?.files?.[0]);
          }}
        >
          Continue
        </Button>
        {isReading && (
          <Button variant="secondary" onClick={restore.startOver}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
      <div role="status">
        {isReading && (
          <p className="govuk-body">
            {state.step === 'comparing' ? 'Comparing it with this device…' : 'Reading the file…'}
          </p>
        )}
      </div>
    </Page>
  );
}

function findError({ problem }: Extract<RestoreState, { status: 'choosing' }>): string | undefined {
  if (problem === undefined) return undefined;
  return problem.kind === 'noFile' ? 'Select a backup file' : explainFileProblem(problem);
}
