import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pastedText } from '../support/arbitraries.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  openDataPage,
  openPreview,
  pressRestore,
  pressUndo,
  readWork,
  saveBackup,
} from '../support/e2e-backup.ts';
import { addLink, answer, narrativeOf, openFirstQuestion, placeOf } from '../support/e2e-words.ts';
import { fullCount } from '../support/full-count.ts';

const TRIPS = fullCount(20);

const app = serveAndBrowse();

test(`${TRIPS} round trips through the screens bring back what was typed, and take it away again`, async () => {
  const texts = fc.sample(pastedText, { numRuns: TRIPS * 3, seed: 20261126 });
  for (let trip = 0; trip < TRIPS; trip += 1) {
    const [narrative = '', impact = '', title = ''] = texts.slice(trip * 3);
    const page = await app.visit();
    await openFirstQuestion(page, `Trip ${trip + 1} Police`);
    const question = placeOf(page);
    await answer(page, { rating: 'Partly met', narrative, impact });
    await addLink(page, {
      title: `Link ${title.slice(0, 100)}`,
      address: 'https://example.org/policy',
    });
    await openDataPage(page);
    const { bytes } = await saveBackup(page);
    const work = await readWork(page);

    await goTo(page, app.origin(), question);
    await narrativeOf(page).waitFor();
    await answer(page, { narrative: `Changed in trip ${trip + 1}`, rating: 'Fully met' });
    const changed = await readWork(page);
    await openPreview(page, bytes);
    await page.getByRole('radio', { name: 'Use the backup’s' }).check();
    await pressRestore(page);
    expect(await readWork(page), `restored in trip ${trip + 1}`).toEqual(work);
    await pressUndo(page);
    expect(await readWork(page), `undone in trip ${trip + 1}`).toEqual(changed);

    const other = await app.visit();
    await openPreview(other, bytes);
    await pressRestore(other);
    expect(await readWork(other), `on a new device in trip ${trip + 1}`).toEqual(work);
    await page.context().close();
    await other.context().close();
  }
  console.log(`G14: ${TRIPS} of ${TRIPS} round trips through the screens equal`);
});
