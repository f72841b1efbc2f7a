import { test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectFocusKept } from '../support/e2e-focus.ts';
import { driveKeyboard, tabBackTo } from '../support/e2e-keyboard.ts';
import { addLink, answer, itemOf, openSample, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('focus is not lost when what had it goes away', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Focus Police');
  await page.getByRole('link', { name: 'Start answering' }).click();
  await answer(page, { rating: 'Not met' });
  await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });
  const keys = await driveKeyboard(page);
  await page.getByRole('button', { name: 'Add a link' }).waitFor();
  for (const name of ['Add a link', 'Add an action', 'Accept this gap']) {
    await keys.tabTo('button', name);
    await keys.press('Enter');
    await keys.tabTo('button', 'Cancel');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
    await expectFocusKept(keys, `${name}, then Cancel`);
  }
  await keys.tabTo('button', 'Remove E01 Policy');
  await keys.press('Enter');
  await page.getByText('Removed E01 Policy').waitFor();
  await page.getByRole('button', { name: 'Remove E01 Policy' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'evidence removed');
  await tabBackTo(keys, 'button', 'Undo');
  await keys.press('Enter');
  await itemOf(page, 'E01 Policy').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'evidence put back');

  // With a second audit on the page its heading stays the same, and takes no focus of itself.
  await goTo(page, app.origin(), '/', 'Your audits');
  await openSample(page);
  await goTo(page, app.origin(), '/', 'Your audits');
  await keys.tabTo('button', 'Remove the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('Removed the audit of Focus Police').waitFor();
  await page
    .getByRole('button', { name: 'Remove the audit of Focus Police' })
    .waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit removed');
  await tabBackTo(keys, 'button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove the audit of Focus Police' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit put back');
  await keys.tabTo('button', 'Remove the audit of Focus Police');
  await keys.press('Enter');
  await keys.tabTo('summary', 'Removed audits');
  await keys.press('Enter');
  await keys.tabTo('button', 'Delete the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('A safety copy stays on this device').waitFor();
  await expectFocusKept(keys, 'asked before deleting');
  await tabBackTo(keys, 'button', 'Keep it');
  await keys.press('Enter');
  await page.getByText('A safety copy stays on this device').waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'kept after all');
  await tabBackTo(keys, 'button', 'Delete the audit of Focus Police');
  await keys.press('Enter');
  await page.getByText('A safety copy stays on this device').waitFor();
  await tabBackTo(keys, 'button', 'Delete it');
  await keys.press('Enter');
  await page.getByText('Removed audits (1)').waitFor({ state: 'detached' });
  await expectFocusKept(keys, 'audit deleted for good');
});
