import type { Round } from '../../domain/collection/round.ts';
import type { StoredRound } from '../../storage/rounds.ts';

/** Rounds to compare with: the one it follows first, then the latest; samples with samples. */
export function offerEarlier(round: Round, rounds: readonly StoredRound[]): readonly StoredRound[] {
  const others = rounds.filter(
    (other) =>
      other.round.id !== round.id &&
      other.removedAt === undefined &&
      other.round.isSample === round.isSample &&
      other.returns.length > 0 &&
      isBefore(other.round, round),
  );
  const isFollowed = (other: StoredRound): number => (other.round.id === round.follows ? 0 : 1);
  return others.toSorted((a, b) => isFollowed(a) - isFollowed(b));
}

/** Without days nobody knows, and it is offered. */
function isBefore(other: Round, { dueDate }: Round): boolean {
  return other.dueDate === undefined || dueDate === undefined || other.dueDate < dueDate;
}
