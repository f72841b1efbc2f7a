import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { listRounds, type StoredRound } from '../../storage/rounds.ts';

/** The other rounds on this device that this one can be compared with, the latest first. */
export function useEarlierRounds({ round, startedAt }: StoredRound): readonly StoredRound[] {
  const read = useLiveQuery(() => listRounds(), []);
  const { id, isSample, dueDate } = round;
  return useMemo(() => {
    if (read?.ok !== true) return [];
    const day = dueDate ?? startedAt;
    return read.value.rounds.filter(
      (one) =>
        one.round.id !== id &&
        one.round.isSample === isSample &&
        one.removedAt === undefined &&
        one.returns.length > 0 &&
        (one.round.dueDate ?? one.startedAt) < day,
    );
  }, [read, id, isSample, dueDate, startedAt]);
}
