import type { RoundId } from '../domain/collection/round.ts';
import type { Result } from '../domain/shared/result.ts';
import { followModeration } from '../storage/follow-moderation.ts';
import type { StoredModeration } from '../storage/moderations.ts';
import type { ReadProblem } from '../storage/storage-problem.ts';

type Read = Result<StoredModeration, ReadProblem>;
type Tell = (read: Read) => void;

type Held = {
  readonly listeners: Set<Tell>;
  last: Read | undefined;
  stop: () => void;
};

const heldByRound = new Map<RoundId, Held>();

/**
 * Tells what was decided in a round as `followModeration` does, from one reading for all pages of a
 * round: the next page is told at once. That of the last round somebody was in is kept up to date
 * until they go to another, unless it could not be read.
 */
export function holdModeration(id: RoundId, tell: Tell): () => void {
  const held = heldByRound.get(id) ?? begin(id);
  held.listeners.add(tell);
  dropUnheard(id);
  if (held.last !== undefined) tell(held.last);
  return () => {
    held.listeners.delete(tell);
    if (held.last?.ok === false) dropUnheard(undefined);
  };
}

/** What was last told of a round that is held. */
export function recallModeration(id: RoundId): Read | undefined {
  return heldByRound.get(id)?.last;
}

function begin(id: RoundId): Held {
  const held: Held = { listeners: new Set(), last: undefined, stop: () => undefined };
  heldByRound.set(id, held);
  held.stop = followModeration(id, (read) => {
    held.last = read;
    for (const tell of held.listeners) tell(read);
  });
  return held;
}

/** All that nobody listens to, but for one. */
function dropUnheard(kept: RoundId | undefined): void {
  for (const [id, { listeners, stop }] of heldByRound) {
    if (id === kept || listeners.size > 0) continue;
    stop();
    heldByRound.delete(id);
  }
}
