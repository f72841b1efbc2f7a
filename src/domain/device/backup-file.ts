import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema } from '../shared/text.ts';

export const BACKUP_FORMAT = 's11-backup';

/** The version of the backup file this code writes, and the newest it reads. */
export const BACKUP_VERSION = 1;

/** What a table may be called, and so what a file of rows may be called. */
export const tableNameSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,59}$/));

const countSchema = z.int().check(z.minimum(0));

/** What every version of the manifest says first, so that a newer file is known as newer. */
export const backupEnvelopeSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().check(z.minimum(1)),
});

/** The first file in a backup: what is in it, to be held against what is found. Released: never edited. */
export const backupManifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /** Of the tables the rows are from, which may be older than the backup's own version. */
  tablesVersion: z.number().check(z.minimum(1)),
  madeAt: momentSchema,
  appVersion: z.exactOptional(lineSchema),
  /** How many rows each table has. A table without rows is named as well. */
  rows: z.record(tableNameSchema, countSchema),
  /** How many files of bytes there are; the same bytes are kept once. */
  bytes: countSchema,
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;
