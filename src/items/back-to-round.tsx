import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { Round } from '../domain/collection/round.ts';

type BackToRoundProps = {
  readonly round: Pick<Round, 'id' | 'name'>;
  /** Given by the page it stands on, which makes it look like a way back. */
  readonly className?: string;
};

export function BackToRound({ round, className }: BackToRoundProps): ReactElement {
  return (
    <Link className={className} to={`/rounds/${round.id}`}>
      {round.name}
    </Link>
  );
}
