import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { BackupStep } from './backup-message.ts';
import { describeCounts } from './describe-counts.ts';
import { explainFailure } from './explain-failure.ts';
import type { BackupState } from './use-backup.ts';

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
  reading: 'Reading what is stored…',
  packing: 'Putting everything in one file…',
  sealing: 'Sealing the file with your passphrase. This takes a few seconds…',
  checking: 'Reading the file back to check it…',
  comparing: 'Comparing it with this device…',
};

function DoneAlert({
  name,
  size,
  counts,
  isSealed,
}: Extract<BackupState, { status: 'done' }>): ReactElement {
  return (
    <Alert
      kind="success"
      headingLevel={3}
      title={`Backup file complete: ${describeCounts(counts)}, ${formatSize(size)}`}
    >
      <p className="govuk-body">
        Checked: it was read back and holds everything.
        {isSealed && ' It opens with the passphrase above and with nothing else.'} Look for {name}{' '}
        in your downloads, and move it somewhere safe.
      </p>
    </Alert>
  );
}
