import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import type { BackupStep } from './backup-message.ts';
import { describeCounts } from './describe-counts.ts';
import { explainFailure } from './explain-failure.ts';
import type { BackupState, BackupWish, Seal } from './use-backup.ts';

type BackupProgressProps = { readonly state: BackupState; readonly onCancel: () => void };

/** How a backup comes along and what came of it. "Complete" only once it has been read back. */
export function BackupProgress({ state, onCancel }: BackupProgressProps): ReactElement {
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  return (
    <div ref={heading} tabIndex={-1} onFocus={onFocus} className="s11-outcome">
      <div role="status">
        {state.status === 'making' && <p className="govuk-body">{STEPS[state.step]}</p>}
        {state.status === 'cancelled' && (
          <p className="govuk-body">Cancelled. No backup file has been saved.</p>
        )}
        {state.status === 'done' && <DoneAlert {...state} />}
      </div>
      {state.status === 'done' && state.notNoted !== undefined && (
        <Alert
          kind="error"
          role="alert"
          title="The app could not note that you saved this backup"
          headingLevel={3}
        >
          <p className="govuk-body">
            The file is complete. The app goes on saying that your last backup is an older one, or
            that there is none. {explainWriteProblem(state.notNoted)}
          </p>
        </Alert>
      )}
      {state.status === 'making' && (
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      )}
      {state.status === 'failed' && (
        <Alert kind="error" role="alert" title="No backup file has been saved" headingLevel={3}>
          <p className="govuk-body">{explainFailure(state.failure)}</p>
        </Alert>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<BackupStep, string>> = {
  keying: 'Making the key from your passphrase. This takes a few seconds…',
  reading: 'Reading what is stored…',
  packing: 'Putting everything in one file…',
  sealing: 'Sealing the file with your passphrase…',
  checking: 'Reading the file back to check it…',
  comparing: 'Comparing it with this device…',
};

type Done = Extract<BackupState, { status: 'done' }>;

function DoneAlert({ name, size, counts, wish }: Done): ReactElement {
  const { copy, seal } = wish;
  const holds = `${describeCounts(counts)}, ${formatSize(size)}`;
  return (
    <Alert
      kind="success"
      headingLevel={3}
      title={
        copy === undefined
          ? `Backup file complete: ${holds}`
          : `Safety copy of ${formatMoment(copy.madeAt)} saved to a file: ${holds}`
      }
    >
      <p className="govuk-body">
        {copy === undefined
          ? 'Checked: it was read back and holds everything.'
          : `${describeCopy(copy)} It was read back and checked.`}
        {seal !== undefined && <WhatOpensIt {...seal} />} Look for {name} in your downloads, and
        move it somewhere safe.
      </p>
    </Alert>
  );
}

function describeCopy({ why }: NonNullable<BackupWish['copy']>): string {
  return why === 'upgrade'
    ? 'It holds everything as it was before the update, and nothing written since.'
    : 'It is no full backup: it holds only the audits that were about to change, as they were then.';
}

/** The words in the box may be others by now; one of the user's own is not shown again. */
function WhatOpensIt({ passphrase, isMadeHere }: Seal): ReactElement {
  return isMadeHere ? (
    <>
      {' '}
      It opens with the passphrase <strong>{passphrase}</strong> and with nothing else.
    </>
  ) : (
    <> It opens with the passphrase you typed when it was made, and with nothing else.</>
  );
}
