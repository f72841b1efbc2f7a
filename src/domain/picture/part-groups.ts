import type { CountedAgency } from './count-in.ts';
import { SMALLEST_GROUP } from './find-benchmark.ts';
import { groupBy } from './group-by.ts';

export type Group = {
  /** Kinds of agency; more than one where small ones are put together. */
  readonly kinds: readonly string[];
  readonly kindNames: readonly string[];
  readonly agencies: readonly CountedAgency[];
};

/**
 * Parts the agencies into groups by kind, none smaller than `SMALLEST_GROUP`: small kinds are put
 * together, and where that is still too few, the smallest of the others goes with them. As every
 * number published is of such groups, none of a smaller one can be got by taking away. None when
 * there are too few altogether.
 */
export function partGroups(counted: readonly CountedAgency[]): readonly Group[] {
  const kinds = [...groupBy(counted, ({ received }) => received.kind)]
    .map(([kind, agencies]) => toGroup(kind, agencies))
    .toSorted((a, b) => b.agencies.length - a.agencies.length || compareKinds(a, b));
  const large = kinds.filter(({ agencies }) => agencies.length >= SMALLEST_GROUP);
  const pooled = kinds.filter(({ agencies }) => agencies.length < SMALLEST_GROUP);
  while (pooled.length > 0 && countAgencies(pooled) < SMALLEST_GROUP) {
    const next = large.pop();
    if (next === undefined) return [];
    pooled.push(next);
  }
  return [...large.toSorted(compareKinds), ...(pooled.length === 0 ? [] : [joinGroups(pooled)])];
}

function toGroup(kind: string, agencies: readonly CountedAgency[]): Group {
  const [kindName = kind] = agencies.map(({ received }) => received.kindName).toSorted();
  return { kinds: [kind], kindNames: [kindName], agencies };
}

function compareKinds(a: Group, b: Group): number {
  const [one = '', other = ''] = [a.kinds[0], b.kinds[0]];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function countAgencies(groups: readonly Group[]): number {
  return groups.reduce((total, { agencies }) => total + agencies.length, 0);
}

function joinGroups(groups: readonly Group[]): Group {
  const inOrder = groups.toSorted(compareKinds);
  return {
    kinds: inOrder.flatMap(({ kinds }) => kinds),
    kindNames: inOrder.flatMap(({ kindNames }) => kindNames),
    agencies: inOrder.flatMap(({ agencies }) => agencies),
  };
}
