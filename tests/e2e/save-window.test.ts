import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { openFirstQuestion } from '../support/e2e-words.ts';
import { DELAYS, findLosses, WAYS } from '../support/save-window.ts';

const TIMES = 1;

const app = serveAndBrowse();

test(`no character is lost in ${WAYS.length * DELAYS.length * TIMES} ways and moments of leaving`, async () => {
  const page = await app.visit();
  await openFirstQuestion(page, 'Hasty Police');
  const place = page.url();
  await page.close({ runBeforeUnload: true });
  expect(await findLosses(page.context(), place, TIMES)).toEqual([]);
}, 300_000);
