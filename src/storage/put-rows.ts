import type { AuditId } from '../domain/audit/audit.ts';
import {
  AUDIT_TABLES,
  findAuditOfRow,
  type DeviceRows,
  type UnreadableRow,
} from '../domain/device/device-rows.ts';
import { headRowSchema } from '../domain/device/rows.ts';
import { templateSchema, type Template } from '../domain/template/template.ts';
import { database, tables } from './database.ts';
import { parseRows } from './read-rows.ts';

/**
 * Makes these audits what the rows say; call it within a transaction over all tables. A revision
 * never falls below the one it replaces, so that a tab still showing the old words cannot take
 * them for the newest.
 */
export async function putRows(
  auditIds: readonly AuditId[],
  rows: DeviceRows,
  unreadable: readonly UnreadableRow[],
): Promise<void> {
  const wanted = new Set<AuditId>(auditIds);
  const ofWanted = <Row extends { readonly auditId: AuditId }>(all: readonly Row[]): Row[] =>
    all.filter(({ auditId }) => wanted.has(auditId));
  const heads = rows.audits.filter(({ id }) => wanted.has(id));
  const earlier = await takeAway(auditIds);

  for (const head of heads) await keepTemplate(rows.templates, head.templateHash);
  await tables.audits.bulkPut(heads.map((head) => raise(head, earlier.get(`audits ${head.id}`))));
  await tables.answers.bulkPut(
    ofWanted(rows.answers).map((row) =>
      raise(row, earlier.get(`answers ${row.auditId} ${row.questionId}`)),
    ),
  );
  await tables.evidence.bulkPut(
    ofWanted(rows.evidence).map((row) =>
      raise(row, earlier.get(`evidence ${row.auditId} ${row.id}`)),
    ),
  );
  await tables.actions.bulkPut(
    ofWanted(rows.actions).map((row) =>
      raise(row, earlier.get(`actions ${row.auditId} ${row.id}`)),
    ),
  );
  await tables.attachments.bulkPut(ofWanted(rows.attachments));
  await tables.carried.bulkPut(ofWanted(rows.carried));
  await tables.assignments.bulkPut(ofWanted(rows.assignments));
  await tables.contributions.bulkPut(ofWanted(rows.contributions));
  await tables.feedback.bulkPut(
    ofWanted(rows.feedback).map((row) =>
      raise(row, earlier.get(`feedback ${row.auditId} ${row.id}`)),
    ),
  );
  await tables.answerHistory.bulkAdd(
    await numberAnew('answerHistory', ofWanted(rows.answerHistory)),
  );
  await tables.rowHistory.bulkAdd(await numberAnew('rowHistory', ofWanted(rows.rowHistory)));
  await putUnreadable(wanted, unreadable);
  for (const { table, row } of unreadable) {
    // A head that cannot be read still says which template its answers are on.
    if (table === 'audits') await keepTemplate(rows.templates, read(row, 'templateHash'));
  }
}

/** With a damaged head about, no template can be known to be unused. */
export async function deleteUnusedTemplates(): Promise<void> {
  const { rows, damaged } = parseRows('audits', headRowSchema, await tables.audits.toArray());
  if (damaged.length > 0) return;
  await tables.templates
    .where('hash')
    .noneOf(rows.map(({ templateHash }) => templateHash))
    .delete();
}

/** A stored template is never changed: other audits are answered on it. A damaged one is mended. */
async function keepTemplate(templates: readonly Template[], hash: string): Promise<void> {
  const template = templates.find((each) => each.hash === hash);
  if (template === undefined) return;
  const found = await tables.templates.get(hash);
  if (!templateSchema.safeParse(found).success) await tables.templates.put(template);
}

/** Deletes all rows of these audits and answers what their revisions were, by table and key. */
async function takeAway(auditIds: readonly AuditId[]): Promise<ReadonlyMap<string, unknown>> {
  const earlier = new Map<string, unknown>();
  for (const row of await tables.audits.bulkGet([...auditIds])) {
    earlier.set(`audits ${read(row, 'id')}`, row);
  }
  for (const [table, key] of [
    ['answers', 'questionId'],
    ['evidence', 'id'],
    ['actions', 'id'],
    ['feedback', 'id'],
  ] as const) {
    for (const row of await tables[table].where('auditId').anyOf(auditIds).toArray()) {
      earlier.set(`${table} ${read(row, 'auditId')} ${read(row, key)}`, row);
    }
  }
  await tables.audits.bulkDelete([...auditIds]);
  for (const table of AUDIT_TABLES) await tables[table].where('auditId').anyOf(auditIds).delete();
  return earlier;
}

/** The row itself when it is the same as the one it replaces. */
function raise<Row extends { readonly revision: number }>(row: Row, earlier: unknown): Row {
  const revision = Number(read(earlier, 'revision'));
  if (!Number.isInteger(revision) || JSON.stringify(earlier) === JSON.stringify(row)) return row;
  return { ...row, revision: Math.max(row.revision, revision + 1) };
}

function read(row: unknown, field: string): string {
  return typeof row === 'object' && row !== null ? String(Reflect.get(row, field)) : '';
}

/** A table that holds the highest number there is takes no further row. */
const HIGHEST_ID = 2 ** 40;

/** Histories count up over the whole device: from another device the numbers may be taken. */
async function numberAnew<Row extends { id?: number }>(
  table: 'answerHistory' | 'rowHistory',
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const ids = rows.flatMap(({ id }) => id ?? []);
  const taken = await database.table(table).where(':id').anyOf(ids).count();
  const inOrder = rows.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0));
  if (taken === 0 && ids.every((id) => id < HIGHEST_ID)) return inOrder;
  return inOrder.map((row) => {
    const anew = { ...row };
    delete anew.id;
    return anew;
  });
}

/** Rows that do not fit go back where they were, past the schema, to be shown as damaged again. */
async function putUnreadable(
  wanted: ReadonlySet<AuditId>,
  unreadable: readonly UnreadableRow[],
): Promise<void> {
  for (const { table, row } of unreadable) {
    if (typeof row !== 'object' || row === null) continue;
    if (table === 'templates') await putBackTemplate(row);
    const auditId = findAuditOfRow(table, row);
    if (auditId === undefined || !wanted.has(auditId)) continue;
    if (table === 'answerHistory' || table === 'rowHistory') {
      const anew = { ...row };
      Reflect.deleteProperty(anew, 'id');
      await database.table<unknown>(table).add(anew);
    } else {
      await database.table<unknown>(table).put(row);
    }
  }
}

/** A damaged template is better than none: the audit on it still has its answers. */
async function putBackTemplate(row: object): Promise<void> {
  const hash = read(row, 'hash');
  if ((await tables.templates.get(hash)) !== undefined) return;
  const heads = await tables.audits.toArray();
  const isUsed = heads.some((head) => read(head, 'templateHash') === hash);
  if (isUsed) await database.table<unknown>('templates').put(row);
}
