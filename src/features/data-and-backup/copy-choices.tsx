import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { Copy } from '../../storage/copies-database.ts';
import type { CopyChange } from './use-copy-change.ts';

type CopyChoicesProps = {
  readonly copy: Copy;
  readonly change: CopyChange;
  readonly onSave: () => void;
};

/** Bringing back can itself be undone; deleting cannot, and asks once. */
export function CopyChoices({ copy, change, onSave }: CopyChoicesProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const which = <VisuallyHidden> of {formatMoment(copy.madeAt)}</VisuallyHidden>;
  if (isAsking) {
    return (
      <div ref={heading} tabIndex={-1} onFocus={onFocus} className="s11-choices">
        <p className="govuk-body-s">This cannot be undone.</p>
        <Button
          variant="link"
          onClick={() => {
            void change.remove(copy);
          }}
        >
          Delete for good<VisuallyHidden> the copy{which}</VisuallyHidden>
        </Button>
        <Button
          variant="link"
          onClick={() => {
            setIsAsking(false);
          }}
        >
          Keep it
        </Button>
      </div>
    );
  }
  return (
    <div ref={heading} tabIndex={-1} onFocus={onFocus} className="s11-choices">
      <Button
        variant="link"
        aria-disabled={change.isBusy}
        onClick={() => {
          if (!change.isBusy) void change.bringBack(copy);
        }}
      >
        Bring back<VisuallyHidden> the copy{which}</VisuallyHidden>
      </Button>
      <Button variant="link" onClick={onSave}>
        Save to a file<VisuallyHidden> the copy{which}</VisuallyHidden>
      </Button>
      <Button
        variant="link"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        Delete this copy<VisuallyHidden>{which}</VisuallyHidden>
      </Button>
    </div>
  );
}
