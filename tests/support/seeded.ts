import { numbersFrom } from '../../src/catalogue/fictional/chance.ts';

export type Seeded = {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** A word no other begins with, as far as chance allows. */
  readonly word: () => string;
};

/** Chance that is the same at each run of a seed, so that a failure can be seen again. */
export function seeded(seed: number): Seeded {
  const next = numbersFrom(seed);
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
    word: () => between(36 ** 5, 36 ** 6 - 1).toString(36),
  };
}
