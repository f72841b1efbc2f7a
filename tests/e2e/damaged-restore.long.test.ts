import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import {
  openDataPage,
  openPreview,
  pressRestore,
  pressUndo,
  readWork,
  saveBackup,
} from '../support/e2e-backup.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import { answer, openFirstQuestion } from '../support/e2e-words.ts';

const ORGANISATION = 'Slipby Police';

const app = serveAndBrowse();

describe('an audit whose details are damaged', () => {
  test('in the backup comes back on a new device, as damaged as it was', async () => {
    const old = await visitWithAnswer();
    await damageHead(old);
    await openDataPage(old);
    const { bytes } = await saveBackup(old);
    const page = await app.visit();
    const empty = await readWork(page);
    await openPreview(page, bytes);
    expect(await page.getByRole('checkbox', { name: ORGANISATION }).isChecked()).toBe(true);
    await pressRestore(page);
    const { stores } = await dumpDatabase(page);
    const before = await dumpDatabase(old);
    expect(stores['audits']?.rows).toEqual(before.stores['audits']?.rows);
    expect(stores['answers']?.rows).toEqual(before.stores['answers']?.rows);
    await pressUndo(page);
    expect(await readWork(page)).toEqual(empty);
  });

  test('on this device stays unless the backup’s is chosen', async () => {
    const page = await visitWithAnswer();
    await openDataPage(page);
    const { bytes } = await saveBackup(page);
    const whole = await readWork(page);
    await damageHead(page);
    await openPreview(page, bytes);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'Keep what is on this device' }).isChecked()).toBe(
      true,
    );
    await page.getByRole('radio', { name: 'Use the backup’s' }).check();
    await pressRestore(page);
    expect(await readWork(page)).toEqual(whole);
  });
});

async function visitWithAnswer(): Promise<Page> {
  const page = await app.visit();
  await openFirstQuestion(page, ORGANISATION);
  await answer(page, { narrative: 'As it was backed up' });
  return page;
}

/** Makes the head one that does not fit; its name can still be made out. */
async function damageHead(page: Page): Promise<void> {
  const [head] = (await dumpDatabase(page)).stores['audits']?.rows ?? [];
  if (typeof head !== 'object' || head === null) throw new Error('No audit');
  await putRow(page, 'audits', { ...head, revision: 'damaged' });
}
