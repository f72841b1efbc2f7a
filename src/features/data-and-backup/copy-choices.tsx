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
  /** A copy is being saved to a file: one at a time. */
  readonly isSaving: boolean;
  readonly onSave: () => void;
};

/** Bringing back can itself be undone; deleting cannot, and asks once. */
export function CopyChoices({ copy, change, isSaving, onSave }: CopyChoicesProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const madeAt = formatMoment(copy.madeAt);
  const which = <VisuallyHidden> of {madeAt}</VisuallyHidden>;
  const group = { ref: heading, tabIndex: -1, onFocus, role: 'group', className: 's11-choices' };
  if (isAsking) {
    return (
      // The key keeps the focus off a button that means something else now.
      <div key="asking" {...group} aria-label={`Delete the copy of ${madeAt}? ${FOR_GOOD}`}>
        <p className="govuk-body-s">{FOR_GOOD}</p>
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
    <div key="choosing" {...group} aria-label={`The copy of ${madeAt}`}>
      <Button
        variant="link"
        aria-disabled={change.isBusy}
        onClick={() => {
          if (!change.isBusy) void change.bringBack(copy);
        }}
      >
        Bring back<VisuallyHidden> the copy{which}</VisuallyHidden>
      </Button>
      <Button variant="link" aria-disabled={isSaving} onClick={isSaving ? undefined : onSave}>
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

const FOR_GOOD = 'This cannot be undone.';
