import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { OWN_NAME } from '../support/e2e-own-templates.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a template is made, its questions put in order and one left out, by keyboard at 320 px', async () => {
  const page = await app.visit('/rounds/templates/new', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Make a template').waitFor();
  await keys.tabTo('select', 'Which kind of organisation is it for?');
  await keys.type('Police f');
  await keys.tabTo('text', 'What do you call it?');
  await keys.type(OWN_NAME);
  await keys.tabTo('button', 'Make the template');
  await keys.press('Enter');
  await headingOf(page, OWN_NAME).waitFor();
  await expectSound(page, 'a template, narrow');
  await keys.tabTo('a', 'Leadership and accountability');
  await keys.press('Enter');
  await headingOf(page, 'Leadership and accountability').waitFor();
  await keys.tabTo('button', 'Down: Children in everything we do');
  await keys.press('Enter');
  await page.getByText('Undo the last change: Order of questions').waitFor();
  await keys.tabTo('button', 'Leave out: Clear line of accountability');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Left out' }).waitFor();
  await expectSound(page, 'a standard, narrow');
  await keys.tabTo('a', 'Children in everything we do');
  await keys.press('Enter');
  await headingOf(page, 'Children in everything we do').waitFor();
  await keys.tabTo('text', 'Short title');
  await keys.press('End');
  await keys.type(', everywhere');
  await headingOf(page, 'Children in everything we do, everywhere').waitFor();
  await expectSound(page, 'a question, narrow');
  expect(await keys.listUnseen()).toEqual([]);
});
