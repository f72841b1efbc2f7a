import { succeed, type Result } from '../domain/shared/result.ts';
import { attemptCopies, type CopyId } from './copies-database.ts';
import { makeCopy } from './copies.ts';
import { readRawDevice } from './read-raw-device.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/** Keeps everything as it stands, before its tables are brought to the version of this app. */
export async function makeUpgradeCopy(
  now: Date,
): Promise<Result<CopyId | undefined, ConnectionProblem>> {
  const device = await attemptCopies(readRawDevice);
  if (!device.ok) return device;
  if (device.value === undefined) return succeed(undefined);
  return makeCopy({ why: 'upgrade', device: device.value, absent: [] }, now);
}
