/** The field of a stored row that holds all of it sealed, with the lock on. */
export const SEALED_FIELD = 's11Sealed';

/** A row as the database has it with the lock on; read as such, it is one that no key opens. */
export function isSealedRow(row: unknown): row is object {
  return typeof row === 'object' && row !== null && SEALED_FIELD in row;
}
