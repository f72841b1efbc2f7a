import { useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import { explainSecretKey } from '../../items/explain-key.ts';
import type { ReadingReturn, ReadingState } from './use-read-return.ts';

type SealedReturnProps = {
  readonly state: Extract<ReadingState, { status: 'sealed' }>;
  readonly reading: ReadingReturn;
};

/** A key file is some hundred letters: what is larger is another file, and is not read. */
const MOST_KEY_BYTES = 100_000;

const UNREADABLE = 'The browser could not read the key file. Choose it again';

/** Opens with the key file of whoever it was sealed for, which is used once and kept nowhere. */
export function SealedReturn({ state, reading }: SealedReturnProps): ReactElement {
  const { file, isOpening, problem } = state;
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [wasPasted, setWasPasted] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const error = unreadable ? UNREADABLE : explainOpen(problem);
  const errorAt = wasPasted ? 'secret-key' : 'key-file';
  const open = async (): Promise<void> => {
    if (isOpening) return;
    setWasPasted(pasted.trim() !== '');
    const keyText = pasted.trim() !== '' ? pasted : await readKeyText(input.current?.files?.[0]);
    setUnreadable(keyText === undefined);
    if (keyText !== undefined) await reading.open(file, keyText);
  };
  return (
    <Page
      title="This return is sealed"
      back={<Link to="/">Your audits</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={reading.tries}
          errors={error === undefined ? [] : [{ fieldId: errorAt, message: error }]}
        />
      }
    >
      <WhatItIs fileName={file.name} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <FileInput
          ref={input}
          name="key-file"
          label="Key file"
          error={errorAt === 'key-file' ? error : undefined}
        />
        <PasteKey
          value={pasted}
          error={errorAt === 'secret-key' ? error : undefined}
          onChange={setPasted}
        />
        <ButtonGroup>
          <Button type="submit" aria-disabled={isOpening}>
            Open the return
          </Button>
          <Button variant="link" onClick={reading.startOver}>
            Choose another file
          </Button>
        </ButtonGroup>
      </form>
      <div role="status">{isOpening && <p className="govuk-body">Opening the return…</p>}</div>
      <NoKey />
    </Page>
  );
}

function WhatItIs({ fileName }: { readonly fileName: string }): ReactElement {
  return (
    <p className="govuk-body">
      <span className="s11-return__name">{fileName}</span> was sealed for one partnership. It opens
      with that partnership’s key file and with nothing else. The key is used once, on this device,
      and is not kept.
    </p>
  );
}

type PasteKeyProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

function PasteKey({ value, error, onChange }: PasteKeyProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Details
      summary="Paste the secret key instead"
      open={isOpen || error !== undefined}
      onOpenChange={setIsOpen}
    >
      <TextInput
        name="secret-key"
        label="Secret key"
        hint="It begins with “AGE-SECRET-KEY-1”."
        error={error}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </Details>
  );
}

function NoKey(): ReactElement {
  return (
    <Details summary="I do not have the key file">
      <p className="govuk-body">
        Then it is not for this device. Give the file as it is to whoever opens returns for your
        partnership. If the key file is lost, nobody can open this file: ask the organisation to
        make the return again, sealed with a new key or not sealed. They still have their audit.
      </p>
    </Details>
  );
}

/** What stands in the file; nothing when the browser cannot read it. */
async function readKeyText(file: File | undefined): Promise<string | undefined> {
  if (file === undefined) return '';
  if (file.size > MOST_KEY_BYTES) return '#';
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

function explainOpen(problem: OpenSealProblem | undefined): string | undefined {
  if (problem === undefined) return undefined;
  switch (problem.kind) {
    case 'tooLarge':
      return `A sealed return must not be larger than ${formatSize(problem.most)}. Check that it is the right file`;
    case 'otherKey':
      return 'This key does not open the file. It was sealed with another key, or damaged on its way';
    case 'notSealed':
    case 'passphrase':
    case 'damaged':
      return 'The file is damaged and cannot be opened. Ask whoever sent it to send it again';
    default:
      return explainSecretKey(problem);
  }
}
