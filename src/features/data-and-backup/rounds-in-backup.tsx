import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { BackupFailure, Preview } from './backup-message.ts';
import { explainFailure } from './explain-failure.ts';
import type { Restore } from './use-restore.ts';

type RoundsInBackupProps = {
  readonly rounds: Preview['rounds'];
  readonly restore: Restore;
  readonly isBusy: boolean;
};

/** Rounds of a partnership in the backup. They only ever come in beside what is here. */
export function RoundsInBackup({
  rounds,
  restore,
  isBusy,
}: RoundsInBackupProps): ReactElement | null {
  const [outcome, setOutcome] = useState<number | BackupFailure>();
  const [isAdding, setIsAdding] = useState(false);
  const missing = rounds.filter(({ isHere }) => !isHere);
  if (rounds.length === 0) return null;
  const add = async (): Promise<void> => {
    if (isAdding || isBusy) return;
    setIsAdding(true);
    setOutcome(await restore.addRounds());
    setIsAdding(false);
  };
  const isDone = typeof outcome === 'number';
  return (
    <section aria-labelledby="rounds">
      <h2 className="govuk-heading-m" id="rounds">
        Rounds in this backup
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {rounds.map(({ id, name, agencies, returns, isHere }) => (
          <li key={id}>
            {name}: {countWords(agencies, 'agency', 'agencies')}, {countWords(returns, 'return')}.{' '}
            {isHere || isDone
              ? isHere
                ? 'It is on this device already, and stays as it is.'
                : 'Added.'
              : 'It is not on this device.'}
          </li>
        ))}
      </ul>
      {outcome !== undefined && !isDone && (
        <Alert kind="error" role="alert" title="No round has been added">
          <p className="govuk-body">{explainFailure(outcome)}</p>
        </Alert>
      )}
      {missing.length > 0 && !isDone && (
        <Button variant="secondary" aria-disabled={isAdding || isBusy} onClick={() => void add()}>
          {`Add ${countWords(missing.length, 'round')} to this device`}
        </Button>
      )}
      <div role="status">
        {isDone && (
          <p className="govuk-body">
            {countWords(outcome, 'round')} added to this device.{' '}
            <Link className="govuk-link" to="/rounds">
              Go to your rounds
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}
