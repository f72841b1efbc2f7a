import type { RawDevice } from '../domain/device/device-rows.ts';
import { readJournalDevice } from './journal/read-journal-device.ts';
import { addMemory, NOTHING_READ } from './memory-rows.ts';
import { keepAllAside, listPending } from './pending-text.ts';
import { readRawDevice } from './read-raw-device.ts';
import { listSeen } from './seen-audits.ts';

/** Where what is not in this page's memory could be read. */
export type LeftFrom = 'database' | 'secondCopy' | 'memory';

export type WhatIsLeft = { readonly device: RawDevice; readonly from: LeftFrom };

/** How long the database, and then the second copy, may take to give their rows, in milliseconds. */
const LONGEST_MS = 2_500;

/**
 * All that can be had of the work while the database does not serve the page: read on a connection
 * of its own; else from the second copy; and in any case with what this page remembers, words that
 * are not stored among it.
 */
export async function readWhatIsLeft(): Promise<WhatIsLeft> {
  keepAllAside();
  const left = await readStored();
  return { ...left, device: addMemory(left.device, listSeen(), listPending()) };
}

async function readStored(): Promise<WhatIsLeft> {
  const database = await inTime(readRawDevice);
  // One that was just emptied has less to say than the second copy.
  if (database !== undefined && (database.rowsByTable['audits'] ?? []).length > 0) {
    return { device: database, from: 'database' };
  }
  const copy = await inTime(readJournalDevice);
  if (copy !== undefined) return { device: copy, from: 'secondCopy' };
  return { device: NOTHING_READ, from: 'memory' };
}

/** `undefined` for what is refused, absent or never answered. */
async function inTime<Value>(ask: () => Promise<Value | undefined>): Promise<Value | undefined> {
  const tooLate = new Promise<undefined>((resolve) => {
    setTimeout(resolve, LONGEST_MS);
  });
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    return undefined;
  }
}
