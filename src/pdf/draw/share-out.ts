/** What one of several wants of a width, and the least it must get. */
export type Share = { readonly weight: number; readonly least: number };

/** Shares a width out by weight, but gives each its least while there is room for that. */
export function shareOut(shares: readonly Share[], width: number): readonly number[] {
  const needed = shares.reduce((sum, { least }) => sum + least, 0);
  if (needed >= width) return shares.map(({ least }) => (width * least) / needed);
  const atLeast = new Set<Share>();
  for (;;) {
    const free = shares.filter((share) => !atLeast.has(share));
    const fixed = shares.filter((share) => atLeast.has(share));
    const room = width - fixed.reduce((sum, { least }) => sum + least, 0);
    const weight = free.reduce((sum, share) => sum + share.weight, 0);
    const short = free.filter((share) => (room * share.weight) / weight < share.least);
    if (short.length === 0 || short.length === free.length) {
      return shares.map((share) =>
        atLeast.has(share) ? share.least : Math.max(0, (room * share.weight) / weight),
      );
    }
    for (const share of short) atLeast.add(share);
  }
}
