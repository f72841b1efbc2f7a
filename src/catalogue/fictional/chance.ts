import { hashContent } from '../../domain/shared/content-hash.ts';
import { must } from '../../domain/shared/must.ts';

/** Chance that is the same on any machine and day: it comes from a text alone. */
export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Some of the items, each once, in an order of its own. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
  /** True in so many cases of a hundred. */
  readonly isLucky: (percent: number) => boolean;
  readonly id: () => string;
};

/** Numbers from 0 up to 1 by mulberry32, the same after the same start. */
export function numbersFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance that starts from the hash of a text. */
export function chanceOf(text: string): Chance {
  const hash = hashContent(text);
  const next = numbersFrom(Number.parseInt(hash.slice(0, 8), 16));
  let ids = 0;
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (items) => must(items[between(0, items.length - 1)], 'something to pick from'),
    some: (items, count) =>
      items
        .map((item) => ({ item, place: next() }))
        .toSorted((a, b) => a.place - b.place)
        .slice(0, count)
        .map(({ item }) => item),
    isLucky: (percent) => between(1, 100) <= percent,
    id: () => toUuid(hashContent(`${hash} ${(ids += 1)}`)),
  };
}

/** The form of a random UUID, filled from a hash. */
function toUuid(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
