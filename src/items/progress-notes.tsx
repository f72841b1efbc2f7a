import type { ReactElement } from 'react';

import type { ProgressNote } from '../domain/audit/audit.ts';
import { formatShortDate, toPlainDate } from '../domain/shared/plain-date.ts';

/** How an action has gone, oldest first; nothing where nothing was noted. */
export function ProgressNotes({
  notes = [],
}: {
  readonly notes?: readonly ProgressNote[] | undefined;
}): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ol className="govuk-list s11-progress" aria-label="Progress notes, oldest first">
      {notes.map(({ at, text }, place) => (
        // Notes are only ever added: a note keeps its place.
        <li key={place}>
          <strong>{formatShortDate(toPlainDate(new Date(at)))}</strong> {text}
        </li>
      ))}
    </ol>
  );
}
