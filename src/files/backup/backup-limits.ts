/** The most a backup may hold. Counted while it is read, whatever the file says of itself. */
export const BACKUP_LIMITS = {
  /** Of the file as it lies on the disk. */
  fileBytes: 1_000_000_000,
  /** Of everything that is compressed, taken together, once it is inflated. */
  inflatedBytes: 200_000_000,
  /** Files in the archive. */
  entries: 20_000,
  /** Objects and lists inside one another, in a file of rows. */
  depth: 64,
} as const;

export type BackupLimits = { readonly [Limit in keyof typeof BACKUP_LIMITS]: number };
