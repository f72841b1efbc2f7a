import { findAuditOfRow } from '../device/device-rows.ts';
import { headRowSchema } from '../device/rows.ts';
import { toKeyText, type JournalState } from './entry.ts';
import type { DeviceState, Mending } from './merge-rows.ts';
import type { Restoration } from './restoration.ts';

/** Steps in a history and facts about the device come back unsaid: nobody misses them. */
const UNSAID = /History$|^settings$|^templates$|^roundTemplates$|^returnSummaries$/;

/** What was brought back, as the user is told; `undefined` where there is nothing to tell. */
export function summariseMending(
  mending: Mending,
  journal: JournalState,
  device: DeviceState,
  facts: Pick<Restoration, 'at' | 'filesMissing'>,
): Restoration | undefined {
  const told = mending.bringBack.filter(({ table }) => !UNSAID.test(table));
  if (told.length + mending.keptBoth === 0) return undefined;
  const byAudit = new Map<string, Map<string, number>>();
  for (const { table, row } of told) {
    const id = findAuditOfRow(table, row.row);
    if (id === undefined) continue;
    const counts = byAudit.get(id) ?? new Map<string, number>();
    counts.set(table, (counts.get(table) ?? 0) + 1);
    byAudit.set(id, counts);
  }
  const countOf = (name: string): number => told.filter(({ table }) => table === name).length;
  return {
    ...facts,
    what: isEmpty(device) ? 'everything' : 'parts',
    audits: [...byAudit].flatMap(([key, counts]) => nameAudit(key, counts, journal)),
    rounds: countOf('rounds'),
    returns: countOf('receivedReturns'),
    templates: countOf('ownTemplates'),
    keptBoth: mending.keptBoth,
  };
}

function nameAudit(
  key: string,
  counts: ReadonlyMap<string, number>,
  journal: JournalState,
): Restoration['audits'] {
  const row = journal.get('audits')?.get(toKeyText(key))?.row;
  const id = findAuditOfRow('audits', row ?? { id: key });
  if (id === undefined) return [];
  const head = headRowSchema.safeParse(row).data;
  const { organisation = '', period = '' } = head?.details ?? {};
  const countOf = (table: string): number => counts.get(table) ?? 0;
  return [
    {
      id,
      organisation,
      period,
      answers: countOf('answers'),
      evidence: countOf('evidence'),
      actions: countOf('actions'),
    },
  ];
}

function isEmpty(device: DeviceState): boolean {
  return [...device].every(
    ([table, here]) =>
      UNSAID.test(table) || (here.kind === 'rows' ? here.rows.size === 0 : here.keys.size === 0),
  );
}
