import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import {
  answer,
  narrativeOf,
  openFirstQuestion,
  openSample,
  placeOf,
  startPoliceAudit,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();

const DAY_MS = 24 * 3_600_000;
const AT_RISK = 'Your work is not safe yet: save a backup';
const NEVER = 'You have not saved a backup yet';

/** Notes of each question to the browser whether it was within an act of the user. */
const NOTE_QUESTIONS = `
  window.questions = [];
  const persist = StorageManager.prototype.persist;
  StorageManager.prototype.persist = function () {
    window.questions.push(navigator.userActivation.isActive);
    return persist.call(this);
  };
`;

describe('the browser is asked to keep the work', () => {
  test('once something of the user’s own is stored, in answer to an act, and once a week', async () => {
    const page = await visitWith(NOTE_QUESTIONS);
    await openSample(page);
    await goTo(page, app.origin(), '/', 'Your audits');
    await page.getByRole('link', { name: 'Start an audit' }).click();
    await page.getByLabel('Name of your organisation').fill('Half');
    expect(await listQuestions(page)).toEqual([]);
    await goTo(page, app.origin(), '/', 'Your audits');
    await startPoliceAudit(page, 'Careful Police');
    await expect.poll(() => listQuestions(page)).toEqual([true]);

    await page.getByRole('link', { name: 'Start answering' }).click();
    await answer(page, { narrative: 'Words' });
    await expect.poll(() => findAskedAt(page)).toBeDefined();
    await page.reload();
    await narrativeOf(page).waitFor();
    await answer(page, { narrative: 'More words' });
    expect(await listQuestions(page)).toEqual([]);

    const weekAgo = new Date(Date.now() - 7 * DAY_MS - 1000).toISOString();
    await putRow(page, 'settings', { key: 'persistenceAskedAt', value: weekAgo });
    await answer(page, { narrative: 'Still more words' });
    await expect.poll(() => listQuestions(page)).toEqual([true]);
  });

  test('and waits for an act where the save had none', async () => {
    const page = await visitWith(`${NOTE_QUESTIONS}
      let isActing = false;
      Object.defineProperty(UserActivation.prototype, 'isActive', { get: () => isActing });
      addEventListener('click', () => { isActing = window.acts === true; }, true);
    `);
    await startPoliceAudit(page, 'Careful Police');
    await page.getByText(/^Saved on this device/).waitFor();
    await page.waitForTimeout(300);
    expect(await listQuestions(page)).toEqual([]);
    await page.evaluate(() => Reflect.set(window, 'acts', true));
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => listQuestions(page)).toEqual([true]);
  });

  test.each([
    [
      'refuses to answer',
      "StorageManager.prototype.persist = StorageManager.prototype.persisted = () => { throw new DOMException('no', 'SecurityError') }",
    ],
    [
      'cannot be asked',
      "Object.defineProperty(Navigator.prototype, 'storage', { value: undefined })",
    ],
  ])('a browser that %s is worked with all the same', async (_, prepare) => {
    const page = await visitWith(prepare);
    await openFirstQuestion(page, 'Careful Police');
    await answer(page, { narrative: 'Words' });
    await page.getByRole('link', { name: 'Never backed up' }).waitFor();
    await goTo(page, app.origin(), '/', 'Your audits');
    await page.getByRole('link', { name: 'Careful Police' }).waitFor();
    expect(await page.getByText(AT_RISK).count()).toBe(0);
  });
});

describe('a reminder to save a backup', () => {
  test('stands in each session while the browser may clear the work', async () => {
    const page = await app.visit();
    await openFirstQuestion(page, 'Careful Police');
    await answer(page, { narrative: 'Words' });
    const audit = placeOf(page).replace(/\/questions.*/, '');
    await goTo(page, app.origin(), audit, 'Careful Police');
    await alertOf(page, AT_RISK).waitFor();
    await goTo(page, app.origin(), '/', 'Your audits');
    await alertOf(page, AT_RISK).waitFor();
    expect(await page.getByRole('link', { name: 'Save a backup' }).getAttribute('href')).toBe(
      '#/data',
    );
    await page.getByRole('button', { name: 'Not now' }).focus();
    await page.keyboard.press('Enter');
    await alertOf(page, AT_RISK).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Reminder put away',
    );
    await page.reload();
    await page.getByRole('link', { name: 'Never backed up' }).waitFor();
    expect(await alertOf(page, AT_RISK).count()).toBe(0);

    const next = await page.context().newPage();
    await goTo(next, app.origin());
    await alertOf(next, AT_RISK).waitFor();
  });

  test('stands after ten answers where the browser has agreed to keep the work', async () => {
    const page = await app.visit();
    await grantStorage(page.context());
    await openFirstQuestion(page, 'Careful Police');
    await answer(page, { narrative: 'Words' });
    await expect.poll(() => page.evaluate(() => navigator.storage.persisted())).toBe(true);
    const audit = placeOf(page).replace(/\/questions.*/, '');
    await copyAnswer(page, 8);
    await page.goto(`${app.origin()}/#${audit}`);
    await page.reload();
    await page.getByRole('link', { name: 'Never backed up' }).waitFor();
    expect(await page.getByText(/save a backup$|backup yet$/).count()).toBe(0);
    await copyAnswer(page, 9);
    await page.reload();
    await alertOf(page, NEVER).waitFor();
    await page.getByText('You have written for 10 questions.').waitFor();
  });
});

test('the line says how old the backup is, once there is something to lose', async () => {
  const page = await app.visit();
  await openFirstQuestion(page, 'Careful Police');
  await page.getByText(/^Saved on this device/).waitFor();
  expect(await page.getByText('Never backed up').count()).toBe(0);
  await answer(page, { narrative: 'Words' });
  await page.getByText(/^Saved on this device \d\d:\d\d · Never backed up/).waitFor();
  const at = new Date(Date.now() - 3 * DAY_MS).toISOString();
  await putRow(page, 'settings', { key: 'lastBackup', value: { at, where: 'download' } });
  await page.reload();
  const line = page.getByRole('link', { name: 'Last backup 3 days ago' });
  expect(await line.getAttribute('href')).toBe('#/data');
});

test('an empty first screen offers a backup beside a new audit', async () => {
  const page = await app.visit();
  const start = page.getByRole('link', { name: 'Start an audit' });
  const restore = page.getByRole('link', { name: 'Open your latest backup' });
  expect(await restore.getAttribute('href')).toBe('#/data/restore');
  expect(await restore.getAttribute('class')).toBe(await start.getAttribute('class'));
  await startPoliceAudit(page, 'Careful Police');
  await goTo(page, app.origin(), '/', 'Your audits');
  await start.waitFor();
  expect(await restore.count()).toBe(0);
});

async function visitWith(prepare: string): Promise<Page> {
  const context = await app.newContext();
  await context.addInitScript(prepare);
  const page = await context.newPage();
  await goTo(page, app.origin());
  return page;
}

function alertOf(page: Page, name: string) {
  return page.getByRole('heading', { level: 2, name });
}

function listQuestions(page: Page): Promise<unknown> {
  return page.evaluate((): unknown => Reflect.get(window, 'questions'));
}

async function findAskedAt(page: Page): Promise<unknown> {
  const { stores } = await dumpDatabase(page);
  return stores['settings']?.rows.find(
    (row) =>
      typeof row === 'object' && row !== null && Reflect.get(row, 'key') === 'persistenceAskedAt',
  );
}

/** The browser agrees at once, as it does for an app that is used a lot. */
async function grantStorage(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser');
  const page = context.pages()[0];
  if (page === undefined) throw new Error('The context has no page');
  const target = await context.newCDPSession(page);
  const { targetInfo } = await target.send('Target.getTargetInfo');
  const root = await browser.newBrowserCDPSession();
  await root.send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    origin: app.origin(),
    ...(targetInfo.browserContextId !== undefined && {
      browserContextId: targetInfo.browserContextId,
    }),
  });
}

/** As many more questions with the words of the one that is answered. */
async function copyAnswer(page: Page, count: number): Promise<void> {
  const { stores } = await dumpDatabase(page);
  const [first] = stores['answers']?.rows ?? [];
  if (typeof first !== 'object' || first === null) throw new Error('No answer is stored');
  for (let place = 1; place <= count; place += 1) {
    await putRow(page, 'answers', { ...first, questionId: `copied.answer-${place}` });
  }
}
