import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { startBoth } from '../support/e2e-carry.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf, narrativeOf, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('and by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const audit = await startBoth(page, 'Keycarry Police');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Keycarry Police').waitFor();
  await keys.tabTo('a', 'Bring earlier answers forward');
  await keys.press('Enter');
  await keys.tabTo('a', 'Keycarry Police, 2025');
  await keys.press('Enter');
  await headingOf(page, /^Choose what to bring/).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1' });
  await keys.tabTo('radio', 'Use as a starting point');
  await keys.press('ArrowDown');
  await page.getByText('1 question to begin from an earlier answer, 1 started afresh.').waitFor();
  await keys.tabTo('button', 'Bring these answers forward');
  await keys.press('Enter');
  await headingOf(page, 'Earlier answers brought forward').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1' });
  await keys.tabTo('a', 'Go to the first to confirm');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Yes, this still holds' }).waitFor();
  await keys.tabTo('summary', 'Read that answer');
  await keys.press('Enter');
  await keys.tabTo('button', 'Set aside');
  await keys.press('Enter');
  await page.getByText(/^Set aside\. Words/).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2', name: 'From last time' });
  await expect.poll(() => narrativeOf(page).inputValue()).toBe('');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await keys.tabTo('button', 'Yes, this still holds');
  await keys.press('Enter');
  await page.getByText('Confirmed: it still holds.').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2', name: 'From last time' });
  await waitUntilSaved(page);

  await goTo(page, app.origin(), `${audit}/copy`, 'Copy for another site');
  await keys.tabTo('button', 'Make the copy');
  await keys.press('Enter');
  await page.getByText('There is a problem').waitFor();
  await keys.tabTo('a', 'Enter the name of the other site');
  await keys.press('Enter');
  await keys.type('Southside');
  await keys.press('Enter');
  await page.getByText(/^Southside · /).waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
