import { listDifferences, type Difference, type Fact } from './facts.ts';

/** One kept version of an item that may have had others since. */
export type ItemVersion = { readonly itemId: string; readonly facts: readonly Fact[] };

export type ComparedVersion<Version> = {
  readonly version: Version;
  /** What the version after it says differently; all that was said, when there is none. */
  readonly differences: readonly Difference[];
  /** Whether the item stands in the audit now just as this version has it. */
  readonly isPresent: boolean;
  /** Whether the item stands in the audit no more, in any version. */
  readonly isGone: boolean;
};

/** Holds each version against the next newer one of the same item, or the one that stands now. */
export function compareVersions<Version extends ItemVersion>(
  newestFirst: readonly Version[],
  presentByItem: ReadonlyMap<string, readonly Fact[]>,
): readonly ComparedVersion<Version>[] {
  const afterByItem = new Map(presentByItem);
  return newestFirst.map((version) => {
    const { itemId, facts } = version;
    const present = presentByItem.get(itemId);
    const differences = listDifferences(facts, afterByItem.get(itemId) ?? []);
    afterByItem.set(itemId, facts);
    const isPresent = present !== undefined && listDifferences(facts, present).length === 0;
    return { version, differences, isPresent, isGone: present === undefined };
  });
}
