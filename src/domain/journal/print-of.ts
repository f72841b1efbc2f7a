/**
 * A short print of a row that says no moment, as settings do: what stands outside the database of
 * it, to tell whether the database has it as it was written last. No secret and no proof.
 */
export function printOf(row: object): string {
  let print = 0x811c9dc5;
  for (const letter of JSON.stringify(row)) {
    print = Math.imul(print ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (print >>> 0).toString(36);
}
