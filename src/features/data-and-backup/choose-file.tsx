import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import { explainFileProblem } from './explain-file-problem.ts';
import type { Restore, RestoreState } from './use-restore.ts';

type ChooseFileProps = {
  readonly state: Extract<RestoreState, { status: 'choosing' | 'reading' }>;
  readonly restore: Restore;
};

/** The way in: one file, chosen or dropped. What is wrong with it is said where it was chosen. */
export function ChooseFile({ state, restore }: ChooseFileProps): ReactElement {
  const isReading = state.status === 'reading';
  return (
    <ChooseFilePage
      title="Restore from a backup file"
      back={<Link to="/data">Data and backup</Link>}
      name="backup-file"
      label="Backup file"
      hint="Its name ends in “.s11backup”. Choose it, or drop it on the box."
      error={isReading ? undefined : findError(state)}
      attempt={restore.tries}
      busy={isReading ? STEPS[state.step === 'comparing' ? 'comparing' : 'reading'] : undefined}
      onRead={(file) => void restore.open(file)}
      onCancel={restore.startOver}
    >
      <p className="govuk-body">
        The file is read on this device and sent to no one. You see what would change first: nothing
        is restored until you say so.
      </p>
    </ChooseFilePage>
  );
}

const STEPS = {
  reading: 'Reading the file…',
  comparing: 'Comparing it with this device…',
} as const;

function findError({ problem }: Extract<RestoreState, { status: 'choosing' }>): string | undefined {
  if (problem === undefined) return undefined;
  return problem.kind === 'noFile' ? 'Select a backup file' : explainFileProblem(problem);
}
