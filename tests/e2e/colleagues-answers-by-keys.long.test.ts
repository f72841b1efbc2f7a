import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { askColleague, chooseFiles, contribute, makeRequest } from '../support/e2e-colleagues.ts';
import { choose, driveKeyboard } from '../support/e2e-keyboard.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openQuestion,
  startPoliceAudit,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();
const SAM = { name: 'Sam Okoro', role: 'HR manager' };

test('what comes back is brought in by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Keysby Police');
  await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
  await askColleague(page, 'Sam Okoro', [first, second]);
  const request = await makeRequest(page, 'Sam Okoro', { askedBy: 'Jo' });
  const part = await contribute(app, request, SAM, [[first, { narrative: 'Sam says this.' }]]);
  await openQuestion(page, audit, first);
  await answer(page, { narrative: 'Mine.' });
  await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
  const keys = await driveKeyboard(page);
  await keys.tabTo('button', 'Take back');
  await keys.press('Enter');
  await page.getByText('Took back 2 questions from Sam Okoro').waitFor();
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: /^Take back/ }).waitFor();

  await keys.tabTo('file', 'Files from colleagues');
  // The window of the system that opens here is no part of the page.
  await chooseFiles(page, 'Files from colleagues', [part]);
  await keys.tabTo('button', 'Look at the files');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: '1 file can be brought in' });
  await keys.tabTo('button', 'Bring in 1 file');
  await keys.press('Enter');
  await keys.tabTo('a', 'Select what shall stand for 1.1');
  await keys.press('Enter');
  await choose(keys, 'Take what Sam Okoro wrote');
  await keys.tabTo('button', 'Bring in 1 file');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name: 'Brought in 1 file' });
  await keys.tabTo('a', '1.1');
  await keys.press('Enter');
  await headingOf(page, first.title).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe('Sam says this.');
  expect(await keys.listUnseen()).toEqual([]);
});
