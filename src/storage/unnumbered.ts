/** An item of a register before storage has numbered it and noted when it was added. */
export type Unnumbered<Item> = Item extends unknown ? Omit<Item, 'number' | 'addedAt'> : never;

/** There is nothing to put back: the item was never removed from this audit. */
export type MissingItem = { readonly kind: 'missingItem'; readonly id: string };
