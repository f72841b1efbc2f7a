import * as z from 'zod/mini';

import type { AuditId } from '../domain/audit/audit.ts';
import { findSignOff } from '../domain/audit/sign-off.ts';
import { fitsSchema } from '../domain/shared/fits-schema.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { KEY_FIELDS, type TableName } from '../domain/device/device-rows.ts';
import { headRowSchema, type HeadRow } from '../domain/device/rows.ts';
import { tables } from './database.ts';
import type {
  DamagedRow,
  DamagedRowProblem,
  KeptToRead,
  MissingAudit,
  SignedOff,
} from './storage-problem.ts';

export type ReadRows<Row> = {
  readonly rows: readonly Row[];
  readonly damaged: readonly DamagedRow[];
};

/** Parses the rows one by one, so that one damaged row does not hide the others. */
export function parseRows<Row>(
  table: TableName,
  schema: z.ZodMiniType<Row>,
  found: readonly unknown[],
): ReadRows<Row> {
  const rows: Row[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of found) {
    if (fitsSchema(schema, row)) {
      rows.push(row);
      continue;
    }
    const parsed = schema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
    else damaged.push({ table, key: describeKey(table, row), where: firstPath(parsed.error) });
  }
  return { rows, damaged };
}

/** Parses one row that must be whole for the caller to go on. */
export function parseRow<Row>(
  table: TableName,
  schema: z.ZodMiniType<Row>,
  found: unknown,
): Result<Row, DamagedRowProblem> {
  if (fitsSchema(schema, found)) return succeed(found);
  const parsed = schema.safeParse(found);
  if (parsed.success) return succeed(parsed.data);
  const where = firstPath(parsed.error);
  return fail({ kind: 'damagedRow', table, key: describeKey(table, found), where });
}

/** The audit's head row; call it within a transaction over `audits`. */
export async function readHead(
  auditId: AuditId,
): Promise<Result<HeadRow, MissingAudit | DamagedRowProblem>> {
  const found = await tables.audits.get(auditId);
  if (found === undefined) return fail({ kind: 'missingAudit', auditId });
  return parseRow('audits', headRowSchema, found);
}

/** The head row of an audit of one's own: in a return that is kept nothing is changed. */
export async function readOwnHead(
  auditId: AuditId,
): Promise<Result<HeadRow, MissingAudit | DamagedRowProblem | KeptToRead>> {
  const head = await readHead(auditId);
  return head.ok && head.value.keptReturn !== undefined ? fail({ kind: 'keptToRead' }) : head;
}

/** The head row of an audit that is not signed off, for what may be changed only until then. */
export async function readOpenHead(
  auditId: AuditId,
): Promise<Result<HeadRow, MissingAudit | DamagedRowProblem | KeptToRead | SignedOff>> {
  const head = await readOwnHead(auditId);
  if (!head.ok || findSignOff(head.value.signOffs ?? []) === undefined) return head;
  return fail({ kind: 'signedOff' });
}

/** `answer.rating`: where a value first breaks its schema. */
export function firstPath(error: z.core.$ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}

/** A row's key as text. IndexedDB keeps no row without one, however damaged the rest is. */
function describeKey(table: TableName, row: unknown): string {
  const fields = new Map<string, unknown>(
    typeof row === 'object' && row !== null ? Object.entries(row) : [],
  );
  return KEY_FIELDS[table].map((field) => String(fields.get(field))).join(' ');
}
