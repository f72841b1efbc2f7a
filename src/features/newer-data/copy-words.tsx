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
    <div className="govuk-!-margin-bottom-7">
      <Button variant="link" onClick={() => void copy()}>
        Copy all these words<VisuallyHidden> ({name})</VisuallyHidden>
      </Button>{' '}
      <span className="govuk-body" role="status">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'refused' && 'The browser does not let the app copy. Copy them from here:'}
      </span>
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
    </div>
  );
}

function selectAll(box: HTMLTextAreaElement | null): void {
  box?.select();
}
