import type { Page } from 'playwright-core';

import { makeKeyFile } from '../../src/files/audit-return/key-file.ts';
import { sealReturn } from '../../src/files/audit-return/seal-return.ts';
import { readSecretKeys } from '../../src/files/audit-return/sealing-key.ts';
import { writeSheet } from '../../src/features/lock/recovery-sheet.ts';
import { toLetters } from '../../src/storage/lock/cipher.ts';
import { openProfile, withProfile } from './damaged-profile.ts';
import { goTo } from './e2e-app.ts';
import { dropDatabase, leaveApp, readRows } from './e2e-journal.ts';
import { openLocked, putLockOn, unlockByKey } from './e2e-lock.ts';
import { answer, headingOf, narrativeOf, openFirstQuestion, placeOf } from './e2e-words.ts';
import { listSealedLines, openRow, opensLine, takeSheet } from './unseal.ts';

const WORDS = 'Words under the lock';
/** Longer than a key takes on a busy machine; an app that is wrong is waited for as long. */
const LONGEST_MS = 30_000;

/**
 * What of the lock's promises does not hold of the app that is served: what was written comes back,
 * from the database and from the second copy, with the keys that belong to it and with no others.
 */
export async function findLockFaults(origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const hold = async (promise: string, claim: () => Promise<boolean>): Promise<void> => {
    const isHeld = await claim().catch(() => false);
    if (!isHeld) faults.push(promise);
  };
  await withProfile(async (profile) => {
    const { context, page } = await openProfile(profile);
    page.setDefaultTimeout(LONGEST_MS);
    await goTo(page, origin);
    // A build that is wrong on purpose has no looks either.
    const recoveryKey = await putLockOn(page, () => Promise.resolve());
    await openFirstQuestion(page, 'Locked Police');
    await answer(page, { narrative: WORDS });
    const question = `${origin}/#${placeOf(page)}`;
    await page.waitForTimeout(2_500);

    await leaveApp(page, origin);
    const sheet = await takeSheet(page, recoveryKey);
    await hold('every row opens with the key on the sheet', async () =>
      (await listRows(page)).every(([table, row]) => openRow(sheet.sealer, table, row) !== row),
    );
    await hold('every line of the second copy opens with it', async () =>
      (await listSealedLines(page)).every((line) => opensLine(sheet.sealer, line)),
    );
    await hold('the words are there after a new start', () => readsWords(page, question));
    await leaveApp(page, origin);
    await dropDatabase(page);
    await hold('the words come back out of the second copy', () => readsWords(page, question));

    await leaveApp(page, origin);
    const before = await listRows(page);
    await dropRecord(page);
    await page.goto(question);
    await hold('the sheet of another lock is refused', () => isRefused(page));
    await leaveApp(page, origin);
    await hold('and nothing is changed by it', async () => isSame(await listRows(page), before));
    await page.goto(question);
    await hold('the sheet of this one opens the work', async () => {
      await openBySheet(page, sheet.text);
      return hasWords(page);
    });
    await context.close();
  });
  return faults;
}

async function makeOtherSheet(): Promise<string> {
  const file = await makeKeyFile('2026-11-27T09:00:00.000Z');
  const secret = readSecretKeys(file.text);
  const sealed = await sealReturn(crypto.getRandomValues(new Uint8Array(32)), file.publicKey);
  if (!secret.ok || !sealed.ok) throw new Error('no other sheet');
  const [recoveryKey = ''] = secret.value;
  return writeSheet({ recoveryKey, byRecoveryKey: toLetters(sealed.value) }, '1 May 2026');
}

type StoredRow = readonly [table: string, row: unknown];

async function listRows(page: Page): Promise<readonly StoredRow[]> {
  return Object.entries(await readRows(page)).flatMap(([table, rows]) =>
    rows.map((row): StoredRow => [table, row]),
  );
}

async function readsWords(page: Page, question: string): Promise<boolean> {
  await openLocked(page, question);
  return hasWords(page);
}

async function hasWords(page: Page): Promise<boolean> {
  await narrativeOf(page).waitFor();
  return (await narrativeOf(page).inputValue()) === WORDS;
}

async function isRefused(page: Page): Promise<boolean> {
  await openBySheet(page, await makeOtherSheet());
  await page.getByRole('link', { name: 'This key is of another lock' }).waitFor();
  return true;
}

async function openBySheet(page: Page, text: string): Promise<void> {
  await headingOf(page, 'The lock needs your recovery sheet').waitFor();
  await unlockByKey(page, text);
}

/** Takes what belongs to the lock from all three places. */
async function dropRecord(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.removeItem('s11-lock');
    await (await navigator.storage.getDirectory()).removeEntry('s11-lock');
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('s11-lock');
      request.onsuccess = () => {
        resolve();
      };
      request.onerror = () => {
        reject(request.error ?? new Error('no reason given'));
      };
    });
  });
}

function isSame(one: readonly StoredRow[], other: readonly StoredRow[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
