import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { ExactInput } from '../../components/exact-input.tsx';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { TYPED_BACK, type SheetParts } from './recovery-sheet.ts';
import { useSheetFile } from './use-sheet-file.ts';

type SheetStepProps = {
  readonly keys: Required<SheetParts>;
  /** What the button is called that goes on. */
  readonly action: string;
  /** Answers whether it could be kept. */
  readonly onDone: () => Promise<boolean>;
};

/** The recovery sheet, to print and to save. Nothing is locked before a part of it was typed back. */
export function SheetStep({ keys, action, onDone }: SheetStepProps): ReactElement {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [tries, setTries] = useState(0);
  const madeOn = formatDate(toPlainDate(new Date()));
  const goOn = async (): Promise<void> => {
    setTries(tries + 1);
    const isRight = keys.recoveryKey.endsWith(typed.trim().toUpperCase());
    if (typed.trim().length !== TYPED_BACK || !isRight) {
      setError(
        `Enter the last ${TYPED_BACK} characters of the recovery key, as they are on the sheet`,
      );
      return;
    }
    setError(undefined);
    if (!(await onDone())) setError(NOT_KEPT);
  };
  return (
    <Page
      title="Your recovery sheet"
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'typed-back', message: error }]}
        />
      }
    >
      <p className="govuk-body">
        Made on {madeOn}, for the lock of the Section 11 self-audit in this browser. If you forget
        the passphrase, this key opens your work. Whoever has it and the device can open it too:
        keep the sheet locked away, apart from the device.
      </p>
      <p className="s11-whole-key">{keys.recoveryKey}</p>
      <p className="govuk-body">
        To use it, open the app, choose “Use the recovery key” and type or paste it.
      </p>
      <div className="s11-screen-only">
        <TakeSheet keys={keys} madeOn={madeOn} />
        <ExactInput
          name="typed-back"
          label={`The last ${TYPED_BACK} characters of the recovery key`}
          hint="Type them from the paper or the file, to be sure that you have it."
          error={error}
          width={10}
          value={typed}
          onChange={setTyped}
        />
        <Button onClick={() => void goOn()}>{action}</Button>
      </div>
    </Page>
  );
}

type TakeSheetProps = Pick<SheetStepProps, 'keys'> & { readonly madeOn: string };

function TakeSheet({ keys, madeOn }: TakeSheetProps): ReactElement {
  const { state, save } = useSheetFile(keys, madeOn);
  return (
    <>
      <p className="govuk-body">
        Print this page, and save the sheet as a file somewhere that is not this device. Either file
        holds one part more, with which your work opens even if the browser loses its own.
      </p>
      <ButtonGroup>
        <PrintButton>Print this sheet</PrintButton>
        <Button variant="secondary" onClick={() => void save('txt')}>
          Save the sheet as a file
        </Button>
        <Button variant="secondary" onClick={() => void save('pdf')}>
          Save the sheet as a PDF
        </Button>
      </ButtonGroup>
      <div role="status">{state !== 'idle' && <p className="govuk-body">{SAVING[state]}</p>}</div>
    </>
  );
}

const SAVING = {
  making: 'Making the PDF…',
  saved: 'Saved. Look for “s11-recovery-sheet” in your downloads.',
  failed: 'The browser could not make the PDF. Save the sheet as a file instead.',
} as const;

const NOT_KEPT =
  'The browser could not keep what belongs to the lock in two places. Nothing was changed: free some space, then try again';
