import { Dexie } from 'dexie';
import * as z from 'zod/mini';

import { auditIdSchema } from '../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { momentSchema } from '../domain/shared/plain-date.ts';
import { sealTables } from './lock/seal-tables.ts';
import { ownVersionOnly } from './own-version-only.ts';
import { findConnectionProblem, type ConnectionProblem } from './storage-problem.ts';

export const COPIES_NAME = 's11-copies';

/**
 * Safety copies stand in a database of their own: one made before an upgrade must not be upgraded
 * along, and deleting the audits for good must not delete the way back.
 */
const database = new Dexie(COPIES_NAME, {
  cache: 'disabled',
  chromeTransactionDurability: 'strict',
  indexedDB: ownVersionOnly(10),
});
sealTables(database);
database.version(1).stores({ copies: 'id', copyRows: '++, copyId' });

const copyIdSchema = z.uuid().brand<'CopyId'>();
export type CopyId = z.infer<typeof copyIdSchema>;

/** What is known of a copy without reading its rows. Released: never edited, only added to. */
export const copySchema = z.strictObject({
  id: copyIdSchema,
  madeAt: momentSchema,
  /** What it was made before. */
  why: z.enum(['upgrade', 'restore', 'erase', 'undo']),
  /** Of the tables its rows are from. */
  tablesVersion: z.number(),
  /** Set last: a copy without it was never finished, and is no copy. */
  isComplete: z.boolean(),
  /** The audits that were on the device, as far as their names could be read. */
  audits: z.array(
    z.strictObject({ id: auditIdSchema, organisation: z.string(), period: z.string() }),
  ),
  /** Those that were not there, and that undoing takes away again. */
  absent: z.array(auditIdSchema),
  rowCount: z.int(),
});
export type Copy = z.infer<typeof copySchema>;

/** A part of a copy's rows: small parts, so that the page stays alive while they are written. */
export const copyPartSchema = z.strictObject({
  copyId: copyIdSchema,
  table: z.string(),
  rows: z.array(z.unknown()),
});
export type CopyPart = z.infer<typeof copyPartSchema>;

export const copyTables = {
  copies: database.table<unknown, CopyId, Copy>('copies'),
  copyRows: database.table<unknown, number, CopyPart>('copyRows'),
};

/** All of the work or none of it. */
export function transactCopies(work: () => Promise<void>): Promise<void> {
  return database.transaction('rw', database.tables, work);
}

/**
 * Dexie's own handler would open the database again at the next write, and bring back what another
 * tab has just removed from this device. A copy in the making fails, and nothing is replaced.
 */
database.on('versionchange', () => {
  database.close({ disableAutoOpen: true });
  return false;
});

export function toCopyId(id: string): CopyId {
  return copyIdSchema.parse(id);
}

/** Runs work on the copies, giving the database's own failures as facts. */
export async function attemptCopies<Value>(
  work: () => PromiseLike<Value>,
): Promise<Result<Value, ConnectionProblem>> {
  try {
    return succeed(await work());
  } catch (error) {
    const problem = findConnectionProblem(error);
    if (problem === undefined) throw error;
    return fail(problem);
  }
}
