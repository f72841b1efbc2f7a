import { parseDevice } from '../../src/domain/device/parse-device.ts';
import type { DatabaseDump } from './e2e-database.ts';

/** Rows that cannot be read, and audits that know of less than their answers: half a transaction. */
export function listHalfWritten({ version, stores }: DatabaseDump): readonly string[] {
  const names = Object.keys(stores);
  const rowsByTable = Object.fromEntries(names.map((name) => [name, stores[name]?.rows ?? []]));
  const parsed = parseDevice({ tablesVersion: version / 10, rowsByTable });
  if (!parsed.ok) return [`tables of version ${parsed.problem.found}`];
  const { rows, unreadable } = parsed.value;
  const overtaken = rows.answers.filter(({ auditId, changedAt }) => {
    const head = rows.audits.find(({ id }) => id === auditId);
    return head === undefined || head.changedAt < changedAt;
  });
  return [
    ...unreadable.map(({ table, row }) => `${table}: ${JSON.stringify(row)}`),
    ...overtaken.map(({ questionId }) => `the audit of ${questionId} is older than its answer`),
  ];
}
