import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { BackupFailure, Preview } from './backup-message.ts';
import { explainFailure } from './explain-failure.ts';
import { RoundDiffers } from './round-differs.tsx';
import type { Restore } from './use-restore.ts';

type RoundsInBackupProps = {
  readonly rounds: Preview['rounds'];
  readonly restore: Restore;
  readonly isBusy: boolean;
};

/** Rounds of a partnership in the backup: those that are not here come in, one by one others are taken over. */
export function RoundsInBackup({
  rounds,
  restore,
  isBusy,
}: RoundsInBackupProps): ReactElement | null {
  const [outcome, setOutcome] = useState<number | BackupFailure>();
  const [isAdding, setIsAdding] = useState(false);
  const missing = rounds.filter(({ kind }) => kind === 'onlyInBackup');
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
        {rounds.map((round) => (
          <li key={round.id}>
            {round.name}: {countWords(round.agencies, 'agency', 'agencies')},{' '}
            {countWords(round.returns, 'return')}. {describeStanding(round, isDone)}
            {round.kind === 'differs' && (
              <RoundDiffers round={round} restore={restore} isBusy={isBusy || isAdding} />
            )}
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

function describeStanding({ kind }: Preview['rounds'][number], isDone: boolean): string {
  switch (kind) {
    case 'onlyInBackup':
      return isDone ? 'Added.' : 'It is not on this device.';
    case 'same':
      return 'It is on this device already, and the same.';
    case 'differs':
      return 'It is on this device too, and differs.';
  }
}
