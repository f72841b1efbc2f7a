import * as z from 'zod/mini';

import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce, writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, parseRow } from './read-rows.ts';
import { settingRowSchema } from '../domain/device/rows.ts';
import type { ConnectionProblem, ReadProblem } from './storage-problem.ts';

export const PERSISTENCE_ASKED_AT = 'persistenceAskedAt';
export const REMINDER_PUT_AWAY_AT = 'reminderPutAwayAt';

/** When audits were last put in the place of others, or brought back. */
export const REPLACED_AT = 'replacedAt';

/** A fact about this device, such as when a backup was last made; `undefined` while not set. */
export function readSetting<Value>(
  key: string,
  schema: z.ZodMiniType<Value>,
): Promise<Result<Value | undefined, ReadProblem>> {
  return readAtOnce<Value | undefined, ReadProblem>([tables.settings], async () => {
    const found = await tables.settings.get(key);
    if (found === undefined) return succeed(undefined);
    const row = parseRow('settings', settingRowSchema, found);
    if (!row.ok) return row;
    const value = schema.safeParse(row.value.value);
    if (value.success) return succeed(value.data);
    const where = `value.${firstPath(value.error)}`;
    return fail({ kind: 'damagedRow', table: 'settings', key, where });
  });
}

/** Sets or replaces one fact about this device. */
export function saveSetting(
  key: string,
  value: z.core.util.JSONType,
): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>([tables.settings], async () => {
    await tables.settings.put(settingRowSchema.parse({ key, value }));
    return succeed(undefined);
  });
}
