import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { openFirstQuestion } from '../support/e2e-words.ts';
import { findLosses, WAYS } from '../support/save-window.ts';

/** In milliseconds after the last key; the long suite has more of them, ten times each. */
const DELAYS = [0, 350];

const app = serveAndBrowse();

test(`no character is lost in ${WAYS.length * DELAYS.length} ways and moments of leaving`, async () => {
  const page = await app.visit();
  await openFirstQuestion(page, 'Hasty Police');
  const place = page.url();
  await page.close({ runBeforeUnload: true });
  expect(await findLosses(page.context(), place, 1, DELAYS)).toEqual([]);
}, 300_000);
