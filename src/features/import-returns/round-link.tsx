import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { Round } from '../../domain/collection/round.ts';

/** The way back to the round. */
export function RoundLink({ round }: { readonly round: Pick<Round, 'id' | 'name'> }): ReactElement {
  return <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
}
