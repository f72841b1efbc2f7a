import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { choose, driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  firstQuestion,
  shortQuestions,
  startShortAudit,
  TOP,
  TOP_KEY,
} from '../support/e2e-sign-off.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const title = firstQuestion?.title ?? '';

test('and by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  await startShortAudit(page, 'Keysby Swimmers');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Keysby Swimmers').waitFor();
  await keys.tabTo('a', 'First pass: only the ratings');
  await keys.press('Enter');
  // The keys of the first pass come once it is known that they are wanted: the first has no key.
  await headingOf(page, title).waitFor();
  await keys.tabTo('radio', 'Not met');
  await choose(keys, `${TOP} ${TOP_KEY}`);
  await keys.press('Enter');
  for (const question of shortQuestions.slice(1)) {
    await headingOf(page, question.title).waitFor();
    await keys.press(TOP_KEY);
  }
  await headingOf(page, 'Every question is answered').waitFor();
  await keys.tabTo('a', 'The task list');
  await keys.press('Enter');
  await headingOf(page, 'Keysby Swimmers').waitFor();
  await keys.tabTo('a', 'Sign off');
  await keys.press('Enter');
  await headingOf(page, 'Sign off this audit').waitFor();
  await keys.tabTo('button', 'Sign off as version 1.0');
  await keys.press('Enter');
  await page.getByText('There is a problem').waitFor();
  await keys.tabTo('a', 'Enter the name of the person signing off');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'text', name: 'Name' });
  await keys.type('Ros Penhaligon');
  await keys.tabTo('text', 'Role');
  await keys.type('Chair');
  await keys.tabTo('button', 'Add another signatory');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'text', name: 'Name' });
  await keys.type('A Trustee');
  await keys.tabTo('button', 'Remove signatory 2');
  await keys.press('Enter');
  await page.getByText('Removed A Trustee').waitFor();
  await keys.tabTo('checkbox', 'The people named above');
  await keys.press('Space');
  await keys.tabTo('checkbox', 'I understand that answers');
  await keys.press('Space');
  await keys.tabTo('button', 'Sign off as version 1.0');
  await keys.press('Enter');
  await headingOf(page, 'Signed off as version 1.0').waitFor();
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h1', name: 'Signed off as version 1.0' });
  await keys.tabTo('text', 'Who reopens it?');
  await keys.type('Sam Okoro');
  await keys.tabTo('textarea', 'Why is it reopened?');
  await keys.type('An answer was wrong');
  await keys.tabTo('button', 'Reopen the audit');
  await keys.press('Enter');
  await page.getByText('The next sign-off will be version 1.1.').waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
