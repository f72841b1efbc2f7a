import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { RoundDifference } from '../../domain/device/compare-rounds.ts';
import type { BackupFailure } from './backup-message.ts';
import { describeRoundChanges, describeRoundLast } from './describe-round-changes.ts';
import { explainFailure } from './explain-failure.ts';
import type { Restore } from './use-restore.ts';

type RoundDiffersProps = {
  readonly round: Extract<RoundDifference, { kind: 'differs' }>;
  readonly restore: Restore;
  readonly isBusy: boolean;
};

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'changing' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'undone' };

/** What would become of a round that is on this device too, and the way to take it, and back. */
export function RoundDiffers({ round, restore, isBusy }: RoundDiffersProps): ReactElement {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [failure, setFailure] = useState<BackupFailure>();
  const change = async (kind: 'replaceRound' | 'undoReplace'): Promise<void> => {
    if (isBusy || state.kind === 'changing') return;
    const before = state;
    setState({ kind: 'changing' });
    const failed = await restore.changeRound(kind, round.id);
    setFailure(failed);
    if (failed !== undefined) setState(before);
    else setState({ kind: kind === 'replaceRound' ? 'taken' : 'undone' });
  };
  const canTake = state.kind === 'asking' || state.kind === 'undone';
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {describeRoundChanges(round).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="govuk-body">
        {describeRoundLast(round)} If you take the file’s state, what this device has instead is
        kept in the history of the round.
      </p>
      {failure !== undefined && (
        <Alert kind="error" role="alert" title="The round is as it was">
          <p className="govuk-body">{explainFailure(failure)}</p>
        </Alert>
      )}
      {canTake && (
        <Button
          variant="secondary"
          aria-disabled={isBusy}
          onClick={() => void change('replaceRound')}
        >
          Take the file’s state of this round<VisuallyHidden> ({round.name})</VisuallyHidden>
        </Button>
      )}
      <div role="status">
        {state.kind === 'changing' && <p className="govuk-body">Changing the round…</p>}
        {state.kind === 'undone' && <p className="govuk-body">Undone: the round is as it was.</p>}
        {state.kind === 'taken' && (
          <Taken round={round} onUndo={() => void change('undoReplace')} />
        )}
      </div>
    </>
  );
}

type TakenProps = Pick<RoundDiffersProps, 'round'> & { readonly onUndo: () => void };

function Taken({ round, onUndo }: TakenProps): ReactElement {
  return (
    <Alert
      kind="success"
      title="The round is now as the file has it"
      actions={
        <>
          <Button variant="link" onClick={onUndo}>
            Undo<VisuallyHidden> taking the file’s state of {round.name}</VisuallyHidden>
          </Button>
          <Link className="govuk-link" to={`/rounds/${round.id}`}>
            Go to the round
          </Link>
        </>
      }
    >
      <p className="govuk-body">
        You can undo this until you leave this page. After that the history of the round still has
        what was here before.
      </p>
    </Alert>
  );
}
