/** The most feedback may hold; writer and reader enforce the same. */
export const FEEDBACK_LIMITS = {
  /** Of the file. It is read on the page itself, which must not stand still for long. */
  fileBytes: 10_000_000,
  /** Objects and lists inside one another; feedback has fewer than ten. */
  depth: 32,
} as const;

export const FEEDBACK_EXTENSION = '.s11feedback.json';
