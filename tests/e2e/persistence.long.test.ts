import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { openDataPage } from '../support/e2e-backup.ts';
import { answer, openFirstQuestion } from '../support/e2e-words.ts';

const app = serveAndBrowse();

const REFUSE = "() => { throw new DOMException('no', 'SecurityError') }";
const AT_RISK = 'Your work is not safe yet: save a backup';

const STATES = [
  ['granted', '() => Promise.resolve(true)', 'Protected.', false],
  ['refused', '() => Promise.resolve(false)', 'Not protected.', true],
  ['throwing', REFUSE, 'Not known.', false],
  ['absent', undefined, 'Not known.', false],
] as const;

test('G6: the browser’s answer is shown as it is, asked for only in an act after the first save', async () => {
  let right = 0;
  for (const [state, method, words, isReminded] of STATES) {
    const context = await app.newContext();
    await context.addInitScript(
      method === undefined
        ? 'window.asked = []; delete StorageManager.prototype.persist; delete StorageManager.prototype.persisted'
        : `window.asked = [];
           StorageManager.prototype.persisted = ${method};
           StorageManager.prototype.persist = function () {
             window.asked.push(navigator.userActivation.isActive);
             return (${method})();
           };`,
    );
    const page = await context.newPage();
    await goTo(page, app.origin());
    expect(await page.evaluate((): unknown => Reflect.get(window, 'asked')), state).toEqual([]);
    await openFirstQuestion(page, 'Careful Police');
    await answer(page, { narrative: 'Words' });
    // One that has agreed before is not asked again.
    const asked = state === 'absent' || state === 'granted' ? [] : [true];
    await expect
      .poll(() => page.evaluate((): unknown => Reflect.get(window, 'asked')), { message: state })
      .toEqual(asked);
    await openDataPage(page);
    await page.getByText(words).first().waitFor();
    await goTo(page, app.origin(), '/', 'Your audits');
    await page.getByRole('link', { name: 'Careful Police' }).waitFor();
    const reminder = page.getByRole('heading', { name: AT_RISK });
    if (isReminded) await reminder.waitFor();
    else expect(await reminder.count()).toBe(0);
    right += 1;
  }
  process.stdout.write(`G6: ${right} of ${STATES.length} answers shown as they are\n`);
  expect(right).toBe(STATES.length);
});
