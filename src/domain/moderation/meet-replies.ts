import type { AgencyToken } from '../collection/agency.ts';
import { compareVersions, placeReturns } from '../collection/place-returns.ts';
import type { ReceivedReturn } from '../collection/received-return.ts';
import { compareReplies, keyOfReply, type ReplyKey } from '../audit/reply.ts';
import type { CollectedReturns } from './meet-earlier.ts';

/** A reply, and the newest return of its agency that carries it. */
export type MetReply<One extends ReplyKey = ReplyKey> = {
  readonly reply: One;
  readonly received: ReceivedReturn;
};

/**
 * What agencies answer to feedback, by agency, the latest feedback first. Older returns speak as
 * well: a newer one made on another device knows nothing of a reply, and nothing said is lost. Of
 * two wordings of one reply the one in the newer return stands, in whatever order they came.
 */
export function meetReplies<One extends ReplyKey>(
  { round, agencies, returns }: CollectedReturns,
  repliesOf: (received: ReceivedReturn) => readonly One[],
): ReadonlyMap<AgencyToken, readonly MetReply<One>[]> {
  const placings = placeReturns(round, agencies, returns);
  const byToken = new Map<AgencyToken, Map<string, MetReply<One>>>();
  for (const received of returns.toSorted(compareVersions)) {
    const placing = placings.get(received.contentHash);
    if (placing?.kind !== 'current' && placing?.kind !== 'superseded') continue;
    const known = byToken.get(placing.token) ?? new Map<string, MetReply<One>>();
    for (const reply of repliesOf(received)) {
      const key = keyOfReply(reply);
      if (!known.has(key)) known.set(key, { reply, received });
    }
    if (known.size > 0) byToken.set(placing.token, known);
  }
  return new Map(
    [...byToken].map(([token, known]) => [
      token,
      [...known.values()].toSorted((a, b) => compareReplies(a.reply, b.reply)),
    ]),
  );
}
