import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { KEEP, makeReturn, openReturn, ORGANISATION } from '../support/e2e-kept-return.ts';
import { startShortAudit } from '../support/e2e-sign-off.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('kept, opened and compared by keyboard on a narrow screen', async () => {
  const file = await makeReturn(await app.visit());
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  await openReturn(page, file);
  await keys.tabTo('button', KEEP);
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await expectSound(page, 'a return just kept, narrow');
  await keys.tabTo('a', 'Open the kept return');
  await keys.press('Enter');
  await page.getByRole('heading', { name: /^A return that is kept/ }).waitFor();
  await expectSound(page, 'a kept return, narrow');

  const audit = await startShortAudit(page, ORGANISATION);
  await goTo(page, app.origin(), `${audit}/report`, /./);
  await page.getByRole('heading', { name: '3 Since last time' }).waitFor();
  await expectSound(page, 'a report with what moved, narrow');
  await goTo(page, app.origin(), `${audit}/compare`, 'Compare with an earlier audit');
  await keys.tabTo('a', 'Started');
  await keys.press('Enter');
  await headingOf(page, 'Compared with an earlier audit').waitFor();
  await page.getByRole('heading', { name: /^No longer answered/ }).waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
