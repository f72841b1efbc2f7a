import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';

type MoveButtonsProps = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** They stay at the ends, and say that they cannot: a button that goes would take the focus with it. */
export function MoveButtons({ name, isFirst, isLast, onMove }: MoveButtonsProps): ReactElement {
  return (
    <>
      <Button
        variant="link"
        aria-disabled={isFirst}
        onClick={() => {
          if (!isFirst) onMove(-1);
        }}
      >
        Up<VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
      <Button
        variant="link"
        aria-disabled={isLast}
        onClick={() => {
          if (!isLast) onMove(1);
        }}
      >
        Down<VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </>
  );
}
