import { isDeepStrictEqual } from 'node:util';

import type { BrowserContext, Page } from 'playwright-core';

import { readBackup } from '../../src/files/backup/read-backup.ts';
import { goTo, STEP_MS } from './e2e-app.ts';
import { openDataPage, saveBackup } from './e2e-backup.ts';
import type { DatabaseDump } from './e2e-database.ts';
import {
  limitRoom,
  openSmallDevice,
  readWatched,
  returnRoom,
  startWatching,
  waitUntilTold,
} from './e2e-full-device.ts';
import type { Act } from './full-device-acts.ts';
import { originOf } from './e2e-words.ts';
import { lockDevice, openDevice, type StoredDevice } from './stored-device.ts';

export type FullDeviceReport = {
  /** From the act until the page said what to do, in milliseconds; nothing where it never did. */
  readonly toldAfter: number | undefined;
  /** The longest that the page, or its database, was at one thing, in milliseconds. */
  readonly longestPending: number;
  /** What was stored before stands there as it stood, and nothing else. */
  readonly isUnchanged: boolean;
  /** All that is stored is in a backup saved meanwhile. */
  readonly isBackedUp: boolean;
  /** What was refused is stored once there is room. */
  readonly isStored: boolean;
};

type Options = {
  readonly origin: string;
  /** How much room there is, of what the act needs: 0 for none. */
  readonly share: number;
  /** Whether the user does nothing when there is room, and the app is to find it. */
  readonly byItself?: boolean;
  readonly isLocked?: boolean;
};

/** How long it may take to be told: far longer than is right, so that the figures say by how much. */
const LONGEST_MS = 3_000;

/** Does one thing on a device that has too little room for it, and again when there is room. */
export async function runOnFullDevice(
  context: BrowserContext,
  act: Act,
  { origin, share, byItself = false, isLocked = false }: Options,
): Promise<FullDeviceReport> {
  const { page, session } = await openSmallDevice(context, origin);
  await goTo(page, origin);
  await act.seed?.(page);
  const device = isLocked ? await lockDevice(page) : openDevice(page);
  await act.prepare(page, device);
  const bytes = Math.floor(act.needs * share);
  await limitRoom(page, session, { bytes, withCopy: act.withCopy });
  const before = await device.read();
  await startWatching(page);
  await act.perform(page);
  await waitUntilTold(page, LONGEST_MS);
  const { toldAfter } = await readWatched(page);
  const isUnchanged = isDeepStrictEqual((await device.read()).stores, before.stores);
  const isBackedUp = await backUpBeside(page, before);
  await returnRoom(page, session);
  if (!byItself) await act.again(page);
  const isStored = await becomesStored(page, act, device);
  const { longestBusy, longestOpen } = await readWatched(page);
  const longestPending = Math.max(longestBusy, longestOpen);
  return { toldAfter, longestPending, isUnchanged, isBackedUp, isStored };
}

/** Saves a backup in a tab of its own: what is on the page stays as it is. */
async function backUpBeside(page: Page, { stores }: DatabaseDump): Promise<boolean> {
  const other = await page.context().newPage();
  // Where the lock is on, the tab beside it hands over the key.
  await other.goto(originOf(page));
  await openDataPage(other);
  const saved = await saveBackup(other);
  await other.close();
  const backup = readBackup(saved.bytes);
  if (!backup.ok) return false;
  const isThere = ([table, rows]: [string, readonly unknown[]]): boolean =>
    isDeepStrictEqual(rows, stores[table]?.rows ?? []);
  return Object.entries(backup.value.rows)
    .filter(([table]) => table !== 'settings')
    .every(isThere);
}

async function becomesStored(page: Page, act: Act, device: StoredDevice): Promise<boolean> {
  const end = Date.now() + 2 * STEP_MS;
  while (Date.now() < end) {
    if (act.isStored((await device.read()).stores)) return true;
    await page.waitForTimeout(200);
  }
  return false;
}
