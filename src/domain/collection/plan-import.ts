import type { Agency, AgencyToken } from './agency.ts';
import { placeReturns, type Placing } from './place-returns.ts';
import type { ReceivedReturn } from './received-return.ts';
import type { Round } from './round.ts';

/** What becomes of one file of an import. */
export type ImportOutcome =
  /** The agency's first return, or the first that counts. */
  | { readonly kind: 'imported'; readonly token: AgencyToken }
  /** Newer than the one that counted, which is kept. */
  | { readonly kind: 'replaced'; readonly token: AgencyToken; readonly earlier: string }
  /** A newer one counts; this one is kept beside it. */
  | { readonly kind: 'older'; readonly token: AgencyToken; readonly newer: string }
  /** The very same return is here already, or stands twice among these files. */
  | { readonly kind: 'already' }
  | Extract<Placing, { kind: 'waiting' | 'setAside' }>;

export type ImportPlan = {
  /** What is new, each once: all that has to be stored. */
  readonly fresh: readonly ReceivedReturn[];
  /** One for each file, in the order given. */
  readonly outcomes: readonly ImportOutcome[];
};

/** What a round and its returns are when an import begins. */
export type Collected = {
  readonly round: Pick<Round, 'id' | 'isSample'>;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReceivedReturn[];
};

/**
 * What would become of these files, before anything is stored. The same files in another order, or
 * in several imports, end in the same returns in the same places; done again, nothing changes.
 */
export function planImport(
  { round, agencies, returns }: Collected,
  incoming: readonly ReceivedReturn[],
): ImportPlan {
  const known = new Set(returns.map(({ contentHash }) => contentHash));
  const firstByHash = new Map<string, ReceivedReturn>();
  for (const one of incoming) {
    const other = firstByHash.get(one.contentHash);
    if (known.has(one.contentHash)) continue;
    if (other === undefined || compareSources(one, other) < 0) {
      firstByHash.set(one.contentHash, one);
    }
  }
  const fresh = [...firstByHash.values()].toSorted((a, b) =>
    a.contentHash < b.contentHash ? -1 : 1,
  );
  const before = findCurrent(placeReturns(round, agencies, returns));
  const after = placeReturns(round, agencies, [...returns, ...fresh]);
  return {
    fresh,
    outcomes: incoming.map((one) => {
      const placing = after.get(one.contentHash);
      if (firstByHash.get(one.contentHash) !== one || placing === undefined) {
        return { kind: 'already' };
      }
      return toOutcome(placing, before);
    }),
  };
}

function toOutcome(placing: Placing, before: ReadonlyMap<AgencyToken, string>): ImportOutcome {
  switch (placing.kind) {
    case 'current': {
      const earlier = before.get(placing.token);
      return earlier === undefined
        ? { kind: 'imported', token: placing.token }
        : { kind: 'replaced', token: placing.token, earlier };
    }
    case 'superseded':
      return { kind: 'older', token: placing.token, newer: placing.by };
    case 'waiting':
    case 'setAside':
      return placing;
  }
}

/** The return that counts, by agency. */
export function findCurrent(
  placings: ReadonlyMap<string, Placing>,
): ReadonlyMap<AgencyToken, string> {
  return new Map(
    [...placings].flatMap(([hash, placing]) =>
      placing.kind === 'current' ? [[placing.token, hash] as const] : [],
    ),
  );
}

/** Of two files with the same return, the one that is kept is the same in any order. */
function compareSources({ source: a }: ReceivedReturn, { source: b }: ReceivedReturn): number {
  const one = [a.cameOn, a.importedAt, a.inArchive ?? '', a.fileName, a.kind];
  const other = [b.cameOn, b.importedAt, b.inArchive ?? '', b.fileName, b.kind];
  const place = one.findIndex((text, index) => text !== other[index]);
  if (place === -1) return 0;
  return (one[place] ?? '') < (other[place] ?? '') ? -1 : 1;
}
