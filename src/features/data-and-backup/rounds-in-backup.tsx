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
  readonly templates: Preview['templates'];
  readonly restore: Restore;
  readonly isBusy: boolean;
};

/**
 * Rounds and own templates of a partnership in the backup: those that are not here come in, and rounds
 * are taken over one by one. A template that is here stays as it is.
 */
export function RoundsInBackup({
  rounds,
  templates,
  restore,
  isBusy,
}: RoundsInBackupProps): ReactElement | null {
  const [outcome, setOutcome] = useState<number | BackupFailure>();
  const [isAdding, setIsAdding] = useState(false);
  const missing = rounds.filter(({ kind }) => kind === 'onlyInBackup').length;
  const missingTemplates = templates.filter(({ isHere }) => !isHere).length;
  if (rounds.length + templates.length === 0) return null;
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
        {templates.length === 0 ? 'Rounds in this backup' : 'Rounds and templates in this backup'}
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
        {templates.map(({ id, name, isHere }) => (
          <li key={id}>
            Template of your own, “{name}”. {sayWhere(isHere, isDone)}
          </li>
        ))}
      </ul>
      <NotAdded failure={isDone ? undefined : outcome} />
      {missing + missingTemplates > 0 && !isDone && (
        <Button variant="secondary" aria-disabled={isAdding || isBusy} onClick={() => void add()}>
          {`Add ${sayBoth(missing, missingTemplates)} to this device`}
        </Button>
      )}
      <div role="status">
        {isDone && (
          <p className="govuk-body">
            {sayBoth(outcome, missingTemplates)} added to this device.{' '}
            <Link className="govuk-link" to="/rounds">
              Go to your rounds
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

function NotAdded({
  failure,
}: {
  readonly failure: BackupFailure | undefined;
}): ReactElement | null {
  if (failure === undefined) return null;
  return (
    <Alert kind="error" role="alert" title="Nothing has been added">
      <p className="govuk-body">{explainFailure(failure)}</p>
    </Alert>
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

function sayWhere(isHere: boolean, isDone: boolean): string {
  if (isHere) return 'It is on this device already, and stays as it is.';
  return isDone ? 'Added.' : 'It is not on this device.';
}

/** "1 round and 2 templates"; what there is none of is left out. */
function sayBoth(rounds: number, templates: number): string {
  if (templates === 0) return countWords(rounds, 'round');
  const words = countWords(templates, 'template');
  return rounds === 0 ? words : `${countWords(rounds, 'round')} and ${words}`;
}
