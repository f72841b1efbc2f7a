import type { RoundId } from '../../../domain/collection/round.ts';
import { listRounds } from '../../../storage/rounds.ts';

/** The sample round of this year, where it is on this device. */
export async function findSample(): Promise<RoundId | undefined> {
  const listed = await listRounds();
  if (!listed.ok) return undefined;
  const samples = listed.value.rounds.filter(
    ({ round, removedAt }) => round.isSample && removedAt === undefined,
  );
  const [found] = samples.toSorted(
    (a, b) => Number(b.round.follows !== undefined) - Number(a.round.follows !== undefined),
  );
  return found?.round.id;
}
