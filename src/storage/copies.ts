import type { AuditId } from '../domain/audit/audit.ts';
import { findAuditOfRow, type RawDevice } from '../domain/device/device-rows.ts';
import { headRowSchema } from '../domain/device/rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import {
  attemptCopies,
  COPIES_NAME,
  copyPartSchema,
  copySchema,
  copyTables,
  toCopyId,
  transactCopies,
  type Copy,
  type CopyId,
  type CopyPart,
} from './copies-database.ts';
import { newId } from './new-id.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** A copy that is listed but whose rows are not all there, or that is gone. */
export type MissingCopy = { readonly kind: 'missingCopy' };

/** How many rows are written at a time. Attachments go one by one. */
const PART_ROWS = 200;

const DAY_MS = 86_400_000;

/** Copies are kept this long, in days. */
export const COPY_DAYS = 30;

type CopyWish = {
  readonly why: Copy['why'];
  readonly device: RawDevice;
  /** Audits that undoing the change takes away again. */
  readonly absent: readonly AuditId[];
};

/**
 * Keeps the rows aside and reads them back before it says so. Old copies are tidied away first. On
 * a problem nothing of the copy is left.
 */
export async function makeCopy(
  { why, device, absent }: CopyWish,
  now: Date,
): Promise<Result<CopyId, ConnectionProblem>> {
  const id = toCopyId(newId());
  const madeAt = now.toISOString();
  const rowCount = countRows(device);
  const { tablesVersion } = device;
  const copy = { id, madeAt, why, tablesVersion, audits: nameAudits(device), absent, rowCount };
  await tidyCopies(now);
  const made = await attemptCopies(async () => {
    await copyTables.copies.add({ ...copy, absent: [...absent], isComplete: false });
    for (const part of toParts(id, device)) await copyTables.copyRows.add(part);
    const stored = await readParts(id);
    if (stored === undefined || countRows({ tablesVersion, rowsByTable: stored }) !== rowCount) {
      throw new DOMException('the copy does not hold what was put into it', 'UnknownError');
    }
    await copyTables.copies.put({ ...copy, absent: [...absent], isComplete: true });
    return id;
  });
  if (!made.ok) await deleteCopy(id);
  return made;
}

/** Finished copies, the newest first; may be given to a live query. */
export function listCopies(): Promise<Result<readonly Copy[], ConnectionProblem>> {
  return attemptCopies(async () => {
    const found = await copyTables.copies.toArray();
    return found
      .flatMap((row) => copySchema.safeParse(row).data ?? [])
      .filter(({ isComplete }) => isComplete)
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  });
}

/** A copy with its rows as they were when it was made. */
export async function readCopy(
  id: CopyId,
): Promise<
  Result<{ readonly copy: Copy; readonly device: RawDevice }, ConnectionProblem | MissingCopy>
> {
  const read = await attemptCopies(async () => {
    const copy = copySchema.safeParse(await copyTables.copies.get(id)).data;
    const rowsByTable = await readParts(id);
    if (copy?.isComplete !== true || rowsByTable === undefined) return undefined;
    const device = { tablesVersion: copy.tablesVersion, rowsByTable };
    return countRows(device) === copy.rowCount ? { copy, device } : undefined;
  });
  if (!read.ok) return read;
  return read.value === undefined ? fail({ kind: 'missingCopy' }) : succeed(read.value);
}

/** Takes a copy away for good. Its absence is no problem. */
export function deleteCopy(id: CopyId): Promise<Result<undefined, ConnectionProblem>> {
  return attemptCopies(() => deleteWhole(id));
}

/**
 * Takes away copies past their time, what is left of unfinished ones, and of those from before an
 * upgrade all but the newest of each version.
 */
export function tidyCopies(now: Date): Promise<Result<undefined, ConnectionProblem>> {
  return attemptCopies(async () => {
    const found = await copyTables.copies.toArray();
    const copies = found
      .flatMap((row) => copySchema.safeParse(row).data ?? [])
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
    const upgraded = new Set<number>();
    for (const { id, madeAt, why, isComplete, tablesVersion } of copies) {
      const days = (now.getTime() - new Date(madeAt).getTime()) / DAY_MS;
      // An unfinished one may be in the making in another tab; after a day it is not.
      const isLeftover = !isComplete && days > 1;
      const isRepeated = isComplete && why === 'upgrade' && upgraded.has(tablesVersion);
      if (isComplete && why === 'upgrade') upgraded.add(tablesVersion);
      if (isLeftover || isRepeated || days > COPY_DAYS) await deleteWhole(id);
    }
    await deleteOrphans();
    return undefined;
  });
}

/** The same at the start of the app, where there may be no copies to tidy. */
export async function tidyCopiesAtStart(now: Date): Promise<void> {
  const databases = await indexedDB.databases();
  if (databases.some(({ name }) => name === COPIES_NAME)) await tidyCopies(now);
}

async function deleteWhole(id: CopyId): Promise<undefined> {
  await transactCopies(async () => {
    await copyTables.copies.delete(id);
    await copyTables.copyRows.where('copyId').equals(id).delete();
  });
}

/** Rows of a copy that is not listed could be neither seen nor deleted by anyone. */
async function deleteOrphans(): Promise<void> {
  await transactCopies(async () => {
    const listed = await copyTables.copies.toCollection().primaryKeys();
    await copyTables.copyRows.where('copyId').noneOf(listed).delete();
  });
}

function* toParts(copyId: CopyId, { rowsByTable }: RawDevice): Generator<CopyPart> {
  for (const [table, rows] of Object.entries(rowsByTable)) {
    const step = table === 'attachments' ? 1 : PART_ROWS;
    for (let start = 0; start < rows.length; start += step) {
      yield { copyId, table, rows: rows.slice(start, start + step) };
    }
  }
}

async function readParts(id: CopyId): Promise<RawDevice['rowsByTable'] | undefined> {
  const rowsByTable = new Map<string, unknown[]>();
  for (const part of await copyTables.copyRows.where('copyId').equals(id).toArray()) {
    const parsed = copyPartSchema.safeParse(part);
    if (!parsed.success) return undefined;
    const rows = rowsByTable.get(parsed.data.table) ?? [];
    rows.push(...parsed.data.rows);
    rowsByTable.set(parsed.data.table, rows);
  }
  return Object.fromEntries(rowsByTable);
}

function countRows({ rowsByTable }: RawDevice): number {
  return Object.values(rowsByTable).reduce((sum, rows) => sum + rows.length, 0);
}

/** An audit whose head cannot be read still has its id, and comes back with the others. */
function nameAudits({ rowsByTable }: RawDevice): Copy['audits'] {
  return (rowsByTable['audits'] ?? []).flatMap((row) => {
    const id = findAuditOfRow('audits', row);
    if (id === undefined) return [];
    const head = headRowSchema.safeParse(row).data;
    const { organisation = '', period = '' } = head?.details ?? {};
    return [{ id, organisation, period }];
  });
}
