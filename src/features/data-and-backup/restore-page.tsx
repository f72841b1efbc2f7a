import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import { explainFailure } from './explain-failure.ts';
import { ChooseFile } from './choose-file.tsx';
import { RestorePreview } from './restore-preview.tsx';
import { UnlockFile } from './unlock-file.tsx';
import { useRestore, type Restore, type RestoreState } from './use-restore.ts';

/** From a file to audits on this device: nothing is stored before the user has seen what would change. */
export function RestorePage(): ReactElement {
  const restore = useRestore();
  const { state } = restore;
  switch (state.status) {
    case 'choosing':
    case 'reading':
      return <ChooseFile state={state} restore={restore} />;
    case 'locked':
      return <UnlockFile state={state} restore={restore} />;
    case 'preview':
      return <RestorePreview state={state} restore={restore} />;
    case 'done':
      return <Done state={state} restore={restore} />;
    case 'undone':
      return <Undone />;
  }
}

type DoneProps = {
  readonly state: Extract<RestoreState, { status: 'done' }>;
  readonly restore: Restore;
};

function Done({ state, restore }: DoneProps): ReactElement {
  const { count, withKey, copyId, isBusy, failure } = state;
  return (
    <Page title={describeDone(count, withKey)} back={<Link to="/data">Data and backup</Link>}>
      {failure !== undefined && (
        <Alert kind="error" role="alert" title="The restore could not be undone">
          <p className="govuk-body">{explainFailure(failure)}</p>
        </Alert>
      )}
      {withKey && (
        <p className="govuk-body">
          Returns you sign on this device are signed with that key from now on. You find it in{' '}
          <Link className="govuk-link" to="/settings">
            Settings
          </Link>
          .
        </p>
      )}
      {count > 0 && <SafetyCopy />}
      <ButtonGroup>
        <ButtonLink>
          <Link to="/">Go to your audits</Link>
        </ButtonLink>
        {copyId !== undefined && (
          <Button
            variant="secondary"
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) void restore.undo();
            }}
          >
            Undo this restore
          </Button>
        )}
      </ButtonGroup>
    </Page>
  );
}

function SafetyCopy(): ReactElement {
  return (
    <p className="govuk-body">
      What was on this device before is kept as a safety copy for up to 30 days, on “Data and
      backup”.
    </p>
  );
}

function describeDone(count: number, withKey: boolean): string {
  if (!withKey) return `Restored ${countWords(count, 'audit')}`;
  return count === 0
    ? 'Restored the signing key'
    : `Restored ${countWords(count, 'audit')} and the signing key`;
}

function Undone(): ReactElement {
  return (
    <Page title="The restore has been undone" back={<Link to="/data">Data and backup</Link>}>
      <p className="govuk-body">
        Everything on this device is as it was before. What had been restored is kept as a safety
        copy, on “Data and backup”.
      </p>
      <ButtonLink>
        <Link to="/">Go to your audits</Link>
      </ButtonLink>
    </Page>
  );
}
