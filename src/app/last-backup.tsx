import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { countStake } from '../domain/device/care.ts';
import { describeLastBackup } from '../domain/device/describe-last-backup.ts';
import { readCareFacts } from '../storage/care-facts.ts';
import { useToday } from './use-today.ts';

/** How old the last backup is, in the line that says where the work is. Nothing while nothing is written. */
export function LastBackup(): ReactElement | null {
  const facts = useLiveQuery(readCareFacts, []);
  const today = useToday();
  if (facts?.ok !== true || countStake(facts.value.stake) === 0) return null;
  return (
    <>
      {' · '}
      <Link className="govuk-link" to="/data">
        {describeLastBackup(facts.value.lastBackup, today)}
      </Link>
    </>
  );
}
