import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { DAMAGES, folderOf, openProfile, withProfile } from '../support/damaged-profile.ts';
import { goTo, STEP_MS } from '../support/e2e-app.ts';
import { dropCopy, dropDatabase, leaveApp, waitUntilCopied } from '../support/e2e-journal.ts';
import { KEY_MS, openLocked, putLockOn } from '../support/e2e-lock.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';
import { takeSheet, waitUntilSealed } from '../support/unseal.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

const WORDS = 'Words that no damage may take';

async function writeAndLeave(profile: string, isLocked: boolean): Promise<string> {
  const { context, page } = await openProfile(profile);
  await goTo(page, app.origin);
  const recoveryKey = isLocked ? await putLockOn(page) : undefined;
  await openFirstQuestion(page, 'Damaged Police');
  await answer(page, { narrative: WORDS });
  if (recoveryKey === undefined) await waitUntilCopied(page, WORDS);
  else await waitUntilSealed(page, (await takeSheet(page, recoveryKey)).sealer, WORDS);
  const place = placeOf(page);
  await context.close();
  return place;
}

async function openPlace(page: Page, place: string, isLocked: boolean): Promise<void> {
  const address = `${app.origin}/#${place}`;
  await (isLocked ? openLocked(page, address) : page.goto(address));
  await narrativeOf(page).waitFor({ timeout: isLocked ? KEY_MS : STEP_MS });
}

/** Opens the question once more; a second time too, for damage that shows itself only then. */
async function expectWords(profile: string, place: string, isLocked: boolean): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    const { context, page } = await openProfile(profile);
    await openPlace(page, place, isLocked);
    await expect.poll(() => narrativeOf(page).inputValue(), { timeout: STEP_MS }).toBe(WORDS);
    await context.close();
  }
}

describe.each([
  { what: 'a database with', isLocked: false },
  { what: 'with the lock on, a database with', isLocked: true },
])('$what', ({ isLocked }) => {
  test.each(DAMAGES.slice(0, 5))(
    '$what has all its words at the next starts',
    async ({ damage }) => {
      await withProfile(async (profile) => {
        const place = await writeAndLeave(profile, isLocked);
        damage(folderOf(profile));
        await expectWords(profile, place, isLocked);
      });
    },
  );

  test('no damage is left as it is, and nothing is said', async () => {
    await withProfile(async (profile) => {
      const place = await writeAndLeave(profile, isLocked);
      const { context, page } = await openProfile(profile);
      await openPlace(page, place, isLocked);
      await page.waitForTimeout(4_000);
      expect(await page.getByText('put back').count()).toBe(0);
      await context.close();
    });
  });
});

describe('self-tests', () => {
  test('with the journal off an emptied database stays empty', async () => {
    const mutant = await buildMutant(WRONG_APPS.keepsNoJournal);
    const served = await serveApp(0, mutant.folder);
    await withProfile(async (profile) => {
      const { context, page } = await openProfile(profile);
      await goTo(page, served.origin);
      await openFirstQuestion(page, 'Unhealed Police');
      await answer(page, { narrative: WORDS });
      await leaveApp(page, served.origin);
      await dropDatabase(page);
      await goTo(page, served.origin);
      await headingOf(page, 'Your audits are not in this browser any more').waitFor();
      await context.close();
    });
    await served.stop();
    mutant.remove();
  });

  test('with the marks off a loss passes for a first visit', async () => {
    const mutant = await buildMutant(WRONG_APPS.seesNoLoss);
    const served = await serveApp(0, mutant.folder);
    await withProfile(async (profile) => {
      const { context, page } = await openProfile(profile);
      await goTo(page, served.origin);
      await openFirstQuestion(page, 'Unmarked Police');
      await answer(page, { narrative: WORDS });
      await waitUntilCopied(page, WORDS);
      await leaveApp(page, served.origin);
      await dropDatabase(page);
      await dropCopy(page);
      await goTo(page, served.origin);
      await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
      await context.close();
    });
    await served.stop();
    mutant.remove();
  });
});
