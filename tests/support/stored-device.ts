import type { Page } from 'playwright-core';

import { dumpDatabase, type DatabaseDump } from './e2e-database.ts';
import { waitUntilCopied } from './e2e-journal.ts';
import { putLockOn } from './e2e-lock.ts';
import { takeSheet, unsealDump, waitUntilSealed } from './unseal.ts';

/** A device as a test looks into it past the app, whether its lock is on or not. */
export type StoredDevice = {
  readonly read: () => Promise<DatabaseDump>;
  /** Waits until the words are in the second copy. */
  readonly waitUntilCopied: (words: string) => Promise<void>;
};

export function openDevice(page: Page): StoredDevice {
  return {
    read: () => dumpDatabase(page),
    waitUntilCopied: (words) => waitUntilCopied(page, words),
  };
}

/** Puts the lock on. */
export async function lockDevice(page: Page): Promise<StoredDevice> {
  const recoveryKey = await putLockOn(page, () => Promise.resolve());
  const { sealer } = await takeSheet(page, recoveryKey);
  return {
    read: async () => unsealDump(sealer, await dumpDatabase(page)),
    waitUntilCopied: (words) => waitUntilSealed(page, sealer, words),
  };
}
