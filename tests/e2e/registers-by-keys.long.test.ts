import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectFocusKept } from '../support/e2e-focus.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import { answer, headingOf, openQuestion, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('and by keys alone, with the focus always in sight', async () => {
  const page = await app.visit();
  const [first] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Keysby Police');
  await openQuestion(page, audit, first);
  await answer(page, { rating: 'Not met' });
  await goTo(page, app.origin(), audit, 'Keysby Police');
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Action plan');
  await keys.press('Enter');
  await headingOf(page, 'Action plan').waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h1', name: 'Action plan' });

  await keys.tabTo('button', 'Go to this gap');
  await keys.press('Enter');
  expect(await keys.readStop()).toMatchObject({ role: 'h2', name: 'Gaps without an action (1)' });
  await keys.tabTo('button', 'Add an action for ');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h3', name: 'Add an action' });
  await keys.tabTo('textarea', 'What will change?');
  await keys.type('Mend the lock');
  await keys.tabTo('button', 'Save action');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Change A01' }).waitFor();
  await expectFocusKept(keys, 'action saved');
  await keys.tabTo('button', 'Change A01');
  await keys.press('Enter');
  await expect
    .poll(() => keys.readStop())
    .toMatchObject({ role: 'h3', name: 'Change this action' });
  await keys.tabTo('button', 'Cancel');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'button', name: 'Change A01' });
  await keys.tabTo('select', 'Status of A01');
  await keys.press('ArrowDown');
  await page.getByText('Was: Not started').waitFor();
  await keys.tabTo('button', 'Undo the status of A01');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'select', name: 'Status of A01' });
  await keys.tabTo('button', 'Remove A01');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Removed A01 Mend the lock' }).waitFor();
  await expectFocusKept(keys, 'action removed');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove A01' }).waitFor();
  await expectFocusKept(keys, 'action put back');

  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  await keys.tabTo('button', 'Add a link');
  await keys.press('Enter');
  await keys.tabTo('text', 'What is it?');
  await keys.type('Key policy');
  await keys.tabTo('url', 'Web address');
  await keys.type('https://keysby.example.org/policy');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Added E01 Key policy' }).waitFor();
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'button', name: 'Add a link' });
  await keys.tabTo('button', 'Choose its questions');
  await keys.press('Enter');
  await expect.poll(() => keys.readStop()).toMatchObject({ role: 'h2' });
  await keys.tabTo('search', 'Find a question (optional)');
  await keys.type(first.title);
  await keys.tabTo('checkbox', '');
  await keys.press('Space');
  await page.getByText('It serves 1 question.').waitFor();
  await keys.tabTo('button', 'Done');
  await keys.press('Enter');
  await expectFocusKept(keys, 'questions chosen');
  await keys.tabTo('select', 'Show');
  await keys.press('ArrowDown');
  await page.getByText('0 of 1 item shown: not linked to any question.').waitFor();
  await keys.tabTo('button', 'Show all');
  await keys.press('Enter');
  await page.getByText('1 item of evidence.').waitFor();
  await expectFocusKept(keys, 'all shown');
  expect(await keys.listUnseen()).toEqual([]);
});
