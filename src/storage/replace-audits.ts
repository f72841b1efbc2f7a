import type { AuditId } from '../domain/audit/audit.ts';
import {
  AUDIT_TABLES,
  findAuditOfRow,
  TABLES_VERSION,
  type DeviceRows,
  type RawDevice,
  type UnreadableRow,
} from '../domain/device/device-rows.ts';
import type { SigningKey } from '../domain/device/signing-key.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import type { Copy, CopyId } from './copies-database.ts';
import { deleteCopy, makeCopy } from './copies.ts';
import { tables } from './database.ts';
import { dropDraftsOf } from './drop-drafts.ts';
import { dropPendingOf } from './pending-keys.ts';
import { deleteUnusedTemplates, putRows } from './put-rows.ts';
import { REPLACED_AT } from './settings.ts';
import { keepFirstKey } from './signing-key.ts';
import type { ConnectionProblem } from './storage-problem.ts';

export type Replacement = {
  /** Afterwards these audits are as in `rows`; those with nothing there are gone. */
  readonly auditIds: readonly AuditId[];
  readonly rows: DeviceRows;
  /** Rows of these audits that do not fit, put back as they were found. */
  readonly unreadable: readonly UnreadableRow[];
  /** Recorded on the safety copy; `false` to go without one, which only the user may choose. */
  readonly why: Exclude<Copy['why'], 'upgrade'> | false;
  /** To sign returns with from now on, where this device has none. */
  readonly signingKey?: SigningKey;
};

export type ReplaceProblem =
  | ConnectionProblem
  /** There was no safety copy to be had, so nothing was changed. */
  | { readonly kind: 'noCopy'; readonly problem: ConnectionProblem }
  /** Other tabs kept writing to these audits. Nothing was changed. */
  | { readonly kind: 'busy' };

const everyTable = Object.values(tables);

/** How often a copy is made anew because another tab wrote after it. */
const TRIES = 3;

/**
 * Puts whole audits in the place of those on the device, all of them or none. What is replaced is
 * kept in a safety copy first, which holds exactly what the change takes away: if another tab
 * writes in between, the copy is made anew.
 */
export async function replaceAudits(
  replacement: Replacement,
  now: Date,
): Promise<Result<CopyId | undefined, ReplaceProblem>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await readAudits(replacement.auditIds);
    if (!before.ok) return before;
    const copyId = await copyFirst(replacement, before.value, now);
    if (!copyId.ok) return fail({ kind: 'noCopy', problem: copyId.problem });

    const replaced = await replaceIfUnchanged(replacement, before.value.print, now);
    if (replaced.ok) {
      forgetTyped(replacement);
      return succeed(copyId.value);
    }
    if (copyId.value !== undefined) await deleteCopy(copyId.value);
    if (replaced.problem.kind !== 'busy') return replaced;
  }
  return fail({ kind: 'busy' });
}

type Before = { readonly device: RawDevice; readonly print: string };

function readAudits(auditIds: readonly AuditId[]): Promise<Result<Before, ConnectionProblem>> {
  return readAtOnce<Before, never>(everyTable, async () => {
    const audits = (await tables.audits.bulkGet([...auditIds])).filter((row) => row !== undefined);
    const hashes = audits.flatMap(findTemplateHash);
    const templates = await tables.templates.bulkGet([...new Set(hashes)]);
    const rowsByTable: Record<string, readonly unknown[]> = {
      audits,
      templates: templates.filter((row) => row !== undefined),
    };
    for (const table of AUDIT_TABLES) {
      rowsByTable[table] = await tables[table].where('auditId').anyOf(auditIds).toArray();
    }
    const device = { tablesVersion: TABLES_VERSION, rowsByTable };
    return succeed({ device, print: await takePrint(auditIds) });
  });
}

/** Of a damaged head too: its template goes with it, and must come back with it. */
function findTemplateHash(head: unknown): string[] {
  if (typeof head !== 'object' || head === null) return [];
  const hash: unknown = Reflect.get(head, 'templateHash');
  return typeof hash === 'string' ? [hash] : [];
}

async function copyFirst(
  { why, auditIds }: Replacement,
  { device }: Before,
  now: Date,
): Promise<Result<CopyId | undefined, ConnectionProblem>> {
  // Without audits nothing is replaced.
  if (why === false || auditIds.length === 0) return succeed(undefined);
  const heads = device.rowsByTable['audits'] ?? [];
  const here = new Set(heads.map((row) => findAuditOfRow('audits', row)));
  return makeCopy({ why, device, absent: auditIds.filter((id) => !here.has(id)) }, now);
}

function replaceIfUnchanged(
  { auditIds, rows, unreadable, signingKey }: Replacement,
  print: string,
  now: Date,
): Promise<Result<undefined, ConnectionProblem | { readonly kind: 'busy' }>> {
  return writeAtOnce<undefined, { readonly kind: 'busy' }>(everyTable, async () => {
    if ((await takePrint(auditIds)) !== print) return fail({ kind: 'busy' });
    await putRows(auditIds, rows, unreadable);
    await deleteUnusedTemplates();
    if (signingKey !== undefined) await keepFirstKey(signingKey);
    // What is brought back keeps its old moments, and may stand in no backup of this device.
    if (rows.audits.length > 0 && auditIds.length > 0) {
      await tables.settings.put({ key: REPLACED_AT, value: now.toISOString() });
    }
    return succeed(undefined);
  });
}

/**
 * Changes whenever anything of these audits does: each write stamps the head or adds to a history.
 */
async function takePrint(auditIds: readonly AuditId[]): Promise<string> {
  const heads = await tables.audits.bulkGet([...auditIds]);
  const counts: number[] = [];
  for (const table of AUDIT_TABLES) {
    counts.push(await tables[table].where('auditId').anyOf(auditIds).count());
  }
  return JSON.stringify([heads, counts]);
}

/** What was typed for audits that are now gone would only come back as a fault at the next start. */
function forgetTyped({ auditIds, rows }: Replacement): void {
  const kept = new Set(rows.audits.map(({ id }) => id));
  for (const auditId of auditIds) {
    if (kept.has(auditId)) continue;
    dropPendingOf(auditId);
    dropDraftsOf(auditId);
  }
}
