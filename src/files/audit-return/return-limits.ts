/** The most a return may hold; writer and reader enforce the same, exactly. */
export const RETURN_LIMITS = {
  /** Of the file, known before a byte of it is read. */
  fileBytes: 25_000_000,
  /** Objects and lists inside one another; a return has fewer than ten. */
  depth: 32,
  /** Answers, evidence, actions and every other list of rows, counted together. */
  records: 5_000,
} as const;
