import * as z from 'zod/mini';

import { roundIdSchema, type RoundId } from '../collection/round.ts';
import { momentSchema } from '../shared/plain-date.ts';
import { isSameValue } from '../shared/same-value.ts';
import type { DeviceRows } from './device-rows.ts';
import { KEY_FIELDS, ROUND_TABLES } from './tables.ts';

const countSchema = z.int().check(z.minimum(0));

/** What taking the backup's state would do to rows of one kind. */
export const rowChangesSchema = z.strictObject({
  added: countSchema,
  changed: countSchema,
  removed: countSchema,
});
export type RowChanges = z.infer<typeof rowChangesSchema>;

const common = {
  id: roundIdSchema,
  name: z.string(),
  /** Of the backup. */
  agencies: countSchema,
  returns: countSchema,
};

/** A round of a backup beside the same on this device. */
export const roundDifferenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('onlyInBackup'), ...common }),
  z.strictObject({ kind: z.literal('same'), ...common }),
  z.strictObject({
    kind: z.literal('differs'),
    ...common,
    ofAgencies: rowChangesSchema,
    ofReturns: rowChangesSchema,
    /** Whatever else belongs to a round. */
    others: countSchema,
    /** Its name, days, questions, letters; or that it was put away. */
    hasOtherDetails: z.boolean(),
    backupChangedAt: momentSchema,
    deviceChangedAt: momentSchema,
    changedLast: z.enum(['backup', 'device', 'neither']),
  }),
]);
export type RoundDifference = z.infer<typeof roundDifferenceSchema>;

/** How each round of a backup differs from this device. The histories are no difference: both are kept. */
export function compareRounds(backup: DeviceRows, device: DeviceRows): readonly RoundDifference[] {
  return backup.rounds.map((row) => {
    const { id, round } = row;
    const about = {
      id,
      name: round.name,
      agencies: countOf(backup.agencies, id),
      returns: countOf(backup.receivedReturns, id),
    };
    const here = device.rounds.find((one) => one.id === id);
    if (here === undefined) return { kind: 'onlyInBackup', ...about };
    const ofAgencies = compareTable('agencies', backup, device, id);
    const ofReturns = compareTable('receivedReturns', backup, device, id);
    const others = OTHERS.reduce(
      (sum, table) => sum + total(compareTable(table, backup, device, id)),
      0,
    );
    const hasOtherDetails =
      !isSameValue(row.round, here.round) ||
      (row.removedAt === undefined) !== (here.removedAt === undefined);
    if (total(ofAgencies) + total(ofReturns) + others === 0 && !hasOtherDetails) {
      return { kind: 'same', ...about };
    }
    return {
      kind: 'differs',
      ...about,
      ofAgencies,
      ofReturns,
      others,
      hasOtherDetails,
      backupChangedAt: row.changedAt,
      deviceChangedAt: here.changedAt,
      changedLast: findLast(row.changedAt, here.changedAt),
    };
  });
}

const NAMED: readonly string[] = ['agencies', 'receivedReturns', 'roundHistory'];
const OTHERS = ROUND_TABLES.filter((table) => !NAMED.includes(table));

type RoundTable = (typeof ROUND_TABLES)[number];

function countOf(rows: readonly { readonly roundId: RoundId }[], id: RoundId): number {
  return rows.filter(({ roundId }) => roundId === id).length;
}

/** By key, whatever their revisions: the same words saved twice are no difference. */
function compareTable(
  table: RoundTable,
  backup: DeviceRows,
  device: DeviceRows,
  id: RoundId,
): RowChanges {
  const there = readContents(table, backup, id);
  const here = readContents(table, device, id);
  let added = 0;
  let changed = 0;
  for (const [key, content] of there) {
    if (!here.has(key)) added += 1;
    else if (!isSameValue(content, here.get(key))) changed += 1;
  }
  const removed = [...here.keys()].filter((key) => !there.has(key)).length;
  return { added, changed, removed };
}

/** What each row says beside its place in time, by its key. */
function readContents(
  table: RoundTable,
  device: DeviceRows,
  id: RoundId,
): ReadonlyMap<string, unknown> {
  const rows: readonly { readonly roundId: RoundId }[] = device[table];
  return new Map(
    rows
      .filter(({ roundId }) => roundId === id)
      .map((row) => {
        const fields = new Map<string, unknown>(Object.entries(row));
        const key = KEY_FIELDS[table].map((field) => fields.get(field));
        for (const beside of BESIDE) fields.delete(beside);
        return [JSON.stringify(key), Object.fromEntries<unknown>(fields)] as const;
      }),
  );
}

const BESIDE: readonly string[] = ['revision', 'changedAt'];

function total({ added, changed, removed }: RowChanges): number {
  return added + changed + removed;
}

function findLast(backup: string, device: string): 'backup' | 'device' | 'neither' {
  if (backup === device) return 'neither';
  return backup > device ? 'backup' : 'device';
}
