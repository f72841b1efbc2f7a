import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { explainFileProblem } from './explain-file-problem.ts';
import type { Restore, RestoreState } from './use-restore.ts';

type UnlockFileProps = {
  readonly state: Extract<RestoreState, { status: 'locked' }>;
  readonly restore: Restore;
};

/** A sealed file: it opens with the passphrase it was saved with, and with nothing else. */
export function UnlockFile({ state, restore }: UnlockFileProps): ReactElement {
  const [passphrase, setPassphrase] = useState(state.wrong ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const [presses, setPresses] = useState(0);
  const { isOpening = false } = state;
  const error = findError(isMissing, state.wrong !== undefined);
  const errors = error === undefined ? [] : [{ fieldId: 'passphrase', message: error }];
  const open = (): void => {
    if (isOpening) return;
    setIsMissing(passphrase === '');
    setPresses(presses + 1);
    if (passphrase !== '') void restore.open(state.file, passphrase);
  };
  return (
    <Page
      title="This backup opens with a passphrase"
      back={<Link to="/data">Data and backup</Link>}
      hasError={error !== undefined}
      before={<ErrorSummary errors={errors} attempt={restore.tries + presses} />}
    >
      <p className="govuk-body">
        {state.file.name} was saved with a passphrase. It takes a few seconds to open.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <ExactInput
          name="passphrase"
          label="Passphrase"
          hint="You can paste it."
          error={error}
          width={30}
          value={passphrase}
          onChange={setPassphrase}
        />
        <ButtonGroup>
          <Button type="submit" aria-disabled={isOpening}>
            Open the file
          </Button>
          <Button variant="link" onClick={restore.startOver}>
            Choose another file
          </Button>
        </ButtonGroup>
      </form>
      <div role="status">
        {isOpening && <p className="govuk-body">Opening the file. This takes a few seconds…</p>}
      </div>
    </Page>
  );
}

function findError(isMissing: boolean, isWrong: boolean): string | undefined {
  if (isMissing) return 'Enter the passphrase';
  return isWrong ? explainFileProblem({ kind: 'wrongPassphrase' }) : undefined;
}
