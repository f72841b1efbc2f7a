import type { ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';

export type RemovedItem = {
  readonly id: string;
  readonly number: string;
  readonly words: string;
  readonly onPutBack: () => void;
};

type RemovedItemsProps = {
  readonly what: 'evidence' | 'actions';
  readonly items: readonly RemovedItem[];
};

/** What was taken from the list, on this visit or an earlier one, with the way back. */
export function RemovedItems({ what, items }: RemovedItemsProps): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <Details summary={`Removed ${what} (${items.length})`}>
      <ul className="govuk-list s11-item-list">
        {items.map(({ id, number, words, onPutBack }) => (
          <li key={id} className="s11-item">
            <div>
              {number} {words}
            </div>
            <Button variant="link" onClick={onPutBack}>
              Put back<VisuallyHidden> {number}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
