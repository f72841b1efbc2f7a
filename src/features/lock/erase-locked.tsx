import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { eraseEverything } from '../../storage/erase-everything.ts';

/** What must be typed: nothing here can be undone, so no slip of the hand may be enough. */
const WORD = 'remove';

/** For whoever has neither passphrase nor sheet: nobody can open it, and a backup file still can. */
export function EraseLocked(): ReactElement {
  const [typed, setTyped] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const erase = (): void => {
    const isConfirmed = typed.trim().toLowerCase() === WORD;
    setIsMissing(!isConfirmed);
    if (!isConfirmed || isErasing) return;
    setIsErasing(true);
    void eraseEverything();
  };
  return (
    <Details summary="I have neither">
      <p className="govuk-body">
        Then nobody can open the work in this browser, and nobody can recover it for you. A backup
        file you saved still has what it held: backups do not need the passphrase of the lock.
      </p>
      <p className="govuk-body">
        To go on from a backup file, remove everything from this browser here. Then start afresh and
        restore the file.
      </p>
      <WarningText>This cannot be undone. Look for the passphrase and the sheet first.</WarningText>
      <ExactInput
        name="confirm"
        label={`Type “${WORD}” to confirm`}
        error={isMissing ? `Type “${WORD}” to confirm that you mean it` : undefined}
        width={10}
        value={typed}
        onChange={setTyped}
      />
      <Button variant="warning" aria-disabled={isErasing} onClick={erase}>
        Remove everything from this browser
      </Button>
    </Details>
  );
}
