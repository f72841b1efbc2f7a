/** The most a moderator's file may hold; writer and reader enforce the same. */
export const MODERATION_LIMITS = {
  /** Some 40,000 decisions. It is read in a worker of its own. */
  fileBytes: 25_000_000,
  /** Objects and lists inside one another; a file of ours has fewer than ten. */
  depth: 32,
} as const;

export const MODERATION_EXTENSION = '.s11moderation.json';
