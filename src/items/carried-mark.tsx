import { useState, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';

type CarriedMarkProps = {
  /** Where the item comes from, while nobody has confirmed it. */
  readonly from: string | undefined;
  /** The item's number, for those who hear the button. */
  readonly number: string;
  /** Takes the mark away, or puts it back as it was. */
  readonly onSet: (from: string | undefined) => void;
};

/** Says that an item came from elsewhere and is to be confirmed; then that it was, with the way back. */
export function CarriedMark({ from, number, onSet }: CarriedMarkProps): ReactElement | null {
  const [confirmed, setConfirmed] = useState<string>();
  const isOpen = from !== undefined;
  if (!isOpen && confirmed === undefined) return null;
  return (
    <div className="s11-carried">
      {isOpen ? (
        <Tag kind="outline">To confirm{from === '' ? '' : `, from ${from}`}</Tag>
      ) : (
        <span role="status">Confirmed.</span>
      )}{' '}
      <span className="s11-screen-only">
        <Button
          variant="link"
          onClick={() => {
            if (isOpen) setConfirmed(from);
            onSet(isOpen ? undefined : confirmed);
          }}
        >
          {isOpen ? 'Confirm' : 'Undo'}
          <VisuallyHidden>
            {isOpen ? '' : ' confirming'} {number}
          </VisuallyHidden>
        </Button>
      </span>
    </div>
  );
}
