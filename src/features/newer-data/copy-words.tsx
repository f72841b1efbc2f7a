import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';

type CopyWordsProps = { readonly name: string; readonly text: string };

/** Copies the words or, where the browser does not let it, shows them to be copied by hand. */
export function CopyWords({ name, text }: CopyWordsProps): ReactElement {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Refused, or a host without https, which has no clipboard.
      setOutcome('refused');
    }
  };
  return (
    <>
      <p className="govuk-body">
        <Button variant="link" onClick={() => void copy()}>
          Copy all these words<VisuallyHidden> ({name})</VisuallyHidden>
        </Button>{' '}
        <span role="status">
          {outcome === 'copied' && 'Copied.'}
          {outcome === 'refused' && 'The browser does not let the app copy. Copy them from here:'}
        </span>
      </p>
      {outcome === 'refused' && (
        <textarea
          className="govuk-textarea"
          aria-label={`Words to copy (${name})`}
          readOnly
          rows={8}
          value={text}
          ref={selectAll}
        />
      )}
    </>
  );
}

function selectAll(box: HTMLTextAreaElement | null): void {
  box?.select();
}
