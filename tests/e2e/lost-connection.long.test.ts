import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { countFailed, endTrouble, makeTrouble, prepareTrouble } from '../support/e2e-trouble.ts';
import { narrativeOf, openFirstQuestion, waitUntilSaved } from '../support/e2e-words.ts';
import { fullCount } from '../support/full-count.ts';

const app = serveAndBrowse();

const PLACES = fullCount(50);

test(`G7: the N-th call of the database fails, N = 1 to ${PLACES}, in each of three ways`, async () => {
  const context = await app.newContext();
  await prepareTrouble(context);
  const page = await context.newPage();
  await goTo(page, app.origin());
  await openFirstQuestion(page, 'Unlucky Police');
  let whole = 0;
  for (const what of ['InvalidStateError', 'UnknownError', 'close'] as const) {
    for (let at = 1; at <= PLACES; at += 1) {
      await makeTrouble(page, { what, at, count: 1 });
      const typed: string[] = [];
      do {
        const words = `${what} ${at} ${typed.length}`;
        typed.push(words);
        await narrativeOf(page).fill(words);
        await narrativeOf(page).blur();
        await waitUntilSaved(page);
        // The call that fails may be one of the app's own, before anything is typed.
      } while ((await countFailed(page)) === 0);
      await endTrouble(page);
      await waitUntilSaved(page);
      const { stores } = await dumpDatabase(page);
      expect(stores['answers']?.rows).toMatchObject([{ answer: { narrative: typed.at(-1) } }]);
      const kept = JSON.stringify(stores['answerHistory']?.rows);
      // Mere steps of typing are thinned out: what was typed last before is always kept.
      const before = typed.at(-2);
      expect(before === undefined || kept.includes(before), `${what} ${at}`).toBe(true);
      expect(kept).not.toContain('"clash"');
      expect(await page.getByText(/working from memory/).count()).toBe(0);
      whole += 1;
    }
  }
  process.stdout.write(`G7: ${whole} of ${3 * PLACES} failing calls, nothing lost\n`);
  expect(whole).toBe(3 * PLACES);
});
