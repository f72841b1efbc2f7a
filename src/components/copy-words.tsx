import { useState, type ReactElement } from 'react';

import { Button } from './button.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

type CopyWordsProps = {
  readonly label: string;
  /** Which words, where several such buttons stand on a page; read out and not shown. */
  readonly which?: string;
  /** What the words are called where they are shown. */
  readonly boxLabel: string;
  readonly text: string;
};

type Taken = { readonly text: string; readonly isCopied: boolean };

/** Copies the words or, where the browser does not let it, shows them to be copied by hand. */
export function CopyWords({ label, which, boxLabel, text }: CopyWordsProps): ReactElement {
  const [taken, setTaken] = useState<Taken>();
  const copy = async (): Promise<void> => {
    setTaken({ text, isCopied: await copyText(text) });
  };
  const isRefused = taken?.isCopied === false;
  return (
    <>
      <Button variant="link" onClick={() => void copy()}>
        {label}
        {which !== undefined && <VisuallyHidden> ({which})</VisuallyHidden>}
      </Button>{' '}
      <span role="status">
        {taken?.isCopied === true && taken.text === text && 'Copied.'}
        {isRefused && 'The browser does not let the app copy. Copy them from here:'}
      </span>
      {isRefused && (
        <textarea
          className="govuk-textarea"
          aria-label={boxLabel}
          readOnly
          rows={8}
          value={text}
          ref={selectAll}
        />
      )}
    </>
  );
}

/** Whether it was copied. It may be refused, and a host without https has no clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectAll(box: HTMLTextAreaElement | null): void {
  box?.select();
}
