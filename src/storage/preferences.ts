import {
  FIRST_PREFERENCES,
  preferencesSchema,
  type Preferences,
} from '../domain/device/preferences.ts';
import { settingRowSchema } from '../domain/device/rows.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { readSetting } from './settings.ts';
import type { ConnectionProblem } from './storage-problem.ts';

const PREFERENCES = 'preferences';

/** How the person at this device likes the app; as it is at first where that cannot be read. */
export async function readPreferences(): Promise<Preferences> {
  const read = await readSetting(PREFERENCES, preferencesSchema);
  return read.ok ? (read.value ?? FIRST_PREFERENCES) : FIRST_PREFERENCES;
}

/** Changes what is given and leaves the rest: another tab may be changing that. */
export function updatePreferences(
  change: Partial<Preferences>,
): Promise<Result<undefined, ConnectionProblem>> {
  return writeAtOnce<undefined, never>([tables.settings], async () => {
    const row = settingRowSchema.safeParse(await tables.settings.get(PREFERENCES));
    const stored = preferencesSchema.safeParse(row.success ? row.data.value : {});
    const value = { ...(stored.success ? stored.data : FIRST_PREFERENCES), ...change };
    await tables.settings.put(settingRowSchema.parse({ key: PREFERENCES, value }));
    return succeed(undefined);
  });
}
