import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';

import { hasSomethingToLose, type CareFacts } from '../../domain/device/care.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { readCareFacts } from '../../storage/care-facts.ts';

/** When everything was last written to a file, and how much has changed since. */
export function LastBackup(): ReactElement {
  const facts = useLiveQuery(readCareFacts, []);
  if (facts === undefined) return <>…</>;
  return <>{facts.ok ? describeLastBackup(facts.value) : 'Could not be read'}</>;
}

function describeLastBackup(facts: CareFacts): string {
  const { lastBackup, changes } = facts;
  if (lastBackup === undefined) {
    return hasSomethingToLose(facts) ? 'Never. This device holds the only copy.' : 'Never';
  }
  const since =
    changes === 0 ? 'Nothing has changed since.' : `${countWords(changes, 'change')} since.`;
  return `${formatMoment(lastBackup.at)}. ${since}`;
}
