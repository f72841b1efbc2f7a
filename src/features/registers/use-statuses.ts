import { useMemo, useState } from 'react';

import type { ActionId, ActionStatus } from '../../domain/audit/audit.ts';
import { withStatuses, type ActionEntry } from '../../domain/scoring/list-actions.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';

type StatusById = ReadonlyMap<ActionId, ActionStatus>;

type Standing = {
  /** The actions as just chosen, until storage says the same. */
  readonly entries: readonly ActionEntry[];
  /** The same as they were when the list was last put in order; they keep their place by it. */
  readonly placed: readonly ActionEntry[];
  /** What actions that have changed since were then. */
  readonly beforeById: StatusById;
};

export type Statuses = Standing & {
  readonly set: (id: ActionId, status: ActionStatus) => void;
  /** Lets every action go to the place it has now. */
  readonly settle: () => void;
};

/**
 * Statuses changed in the table, each saved at once. An action whose status is changed stays where
 * it is, under the pointer and with the way back beside it, until another view is asked for. A change
 * that could not be stored is taken back, and the status line says why.
 */
export function useStatuses(
  stored: readonly ActionEntry[],
  today: PlainDate,
  save: (id: ActionId, status: ActionStatus) => Promise<boolean>,
): Statuses {
  const [asked, setAsked] = useState<StatusById>(new Map());
  const [held, setHeld] = useState<StatusById>(new Map());
  const storedById = toStatuses(stored);
  const open = [...asked].filter(([id, status]) => storedById.get(id) !== status);
  if (open.length < asked.size) setAsked(new Map(open));
  const standing = useMemo(
    () => findStanding(withStatuses(stored, asked, today), held, today),
    [stored, asked, held, today],
  );
  return {
    ...standing,
    set: (id, status) => {
      const before = toStatuses(standing.entries).get(id);
      if (before !== undefined) setHeld((known) => new Map([[id, before], ...known]));
      setAsked((known) => new Map(known).set(id, status));
      void save(id, status).then((isStored) => {
        if (!isStored) setAsked((known) => without(known, id, status));
      });
    },
    settle: () => {
      if (held.size > 0) setHeld(new Map());
    },
  };
}

function findStanding(
  entries: readonly ActionEntry[],
  held: StatusById,
  today: PlainDate,
): Standing {
  const statusById = toStatuses(entries);
  return {
    entries,
    placed: withStatuses(entries, held, today),
    beforeById: new Map(
      [...held].filter(([id, before]) => (statusById.get(id) ?? before) !== before),
    ),
  };
}

function toStatuses(entries: readonly ActionEntry[]): StatusById {
  return new Map(entries.map(({ action }) => [action.id, action.status]));
}

/** A status chosen since stays: its own save tells what becomes of it. */
function without(statusById: StatusById, id: ActionId, status: ActionStatus): StatusById {
  return new Map([...statusById].filter(([other, to]) => other !== id || to !== status));
}
