/** The most a part may hold; writer and reader enforce the same. */
export const PART_LIMITS = {
  /** Of the file. It is read on the page itself, which must not stand still for long. */
  fileBytes: 10_000_000,
  /** Objects and lists inside one another; a part has fewer than ten. */
  depth: 32,
} as const;
