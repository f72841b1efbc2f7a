import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { openDataPage, saveBackup } from '../support/e2e-backup.ts';
import { leaveApp, waitUntilCopied } from '../support/e2e-journal.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

const RUNS = 10;

test(`G5 (a): ${RUNS} times the database alone is removed, open or closed, and heals itself`, async () => {
  let healed = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const page = await (await app.newContext()).newPage();
    await goTo(page, app.origin());
    await openFirstQuestion(page, 'Evicted Police');
    const words = `Words of run ${run}`;
    await answer(page, { narrative: words });
    await waitUntilCopied(page, words);
    const question = placeOf(page);
    const devtools = await page.context().newCDPSession(page);
    const isOpen = run % 2 === 0;
    if (!isOpen) await leaveApp(page, app.origin());
    await devtools.send('Storage.clearDataForOrigin', {
      origin: app.origin(),
      storageTypes: 'indexeddb',
    });
    if (!isOpen) await page.goto(`${app.origin()}/#${question}`);
    await page.getByRole('heading', { name: 'Your work has been put back' }).waitFor();
    await expect.poll(() => narrativeOf(page).inputValue()).toBe(words);
    healed += 1;
    await page.context().close();
  }
  process.stdout.write(`G5 (a): ${healed} of ${RUNS} healed themselves, with a notice\n`);
  expect(healed).toBe(RUNS);
});

test(`G5 (b): ${RUNS} times all of the origin is removed, and a file brings it back in three acts`, async () => {
  let restored = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const page = await (await app.newContext()).newPage();
    await goTo(page, app.origin());
    await openFirstQuestion(page, 'Evicted Police');
    await answer(page, { narrative: `Words of run ${run}` });
    const question = placeOf(page);
    await openDataPage(page);
    const { bytes } = await saveBackup(page);
    await leaveApp(page, app.origin());
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: app.origin(),
      storageTypes: 'all',
    });
    await goTo(page, app.origin());
    const start = page.getByRole('link', { name: 'Start an audit' });
    const restore = page.getByRole('link', { name: 'Open your latest backup' });
    expect(await lookOf(restore)).toEqual(await lookOf(start));
    await restore.click();
    // 1: the file; 2: continue; 3: restore.
    await page
      .getByLabel('Backup file')
      .setInputFiles({ name: 'kept.s11backup', mimeType: 'application/zip', buffer: bytes });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Restore 1 audit' }).click();
    await headingOf(page, 'Restored 1 audit').waitFor();
    await page.goto(`${app.origin()}/#${question}`);
    await expect.poll(() => narrativeOf(page).inputValue()).toBe(`Words of run ${run}`);
    restored += 1;
    await page.context().close();
  }
  process.stdout.write(
    `G5 (b): ${restored} of ${RUNS} offered a restore as prominently as a new audit, and restored by 3 acts on its page\n`,
  );
  expect(restored).toBe(RUNS);
});

/** How much a link stands out: its colours, its size of text and its padding. */
function lookOf(link: ReturnType<import('playwright-core').Page['getByRole']>): Promise<unknown> {
  return link.evaluate((element) => {
    const { backgroundColor, color, fontSize, fontWeight, padding } = getComputedStyle(element);
    return { backgroundColor, color, fontSize, fontWeight, padding };
  });
}
