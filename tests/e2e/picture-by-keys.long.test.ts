import { test } from 'vitest';

import { ROUND, tokenOf } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();

test('by keys alone at 320 px: from the round to the picture, the heatmap and an answer in Moderate', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  const template = await liteTemplate();
  await putRound(
    page,
    7,
    Array.from({ length: 6 }, (_, place) => makeReturn(template, place)),
  );
  await goTo(page, app.origin(), `/rounds/${ROUND}`, 'Section 11 audit 2026');
  const keys = await driveKeyboard(page);
  await headingOf(page, 'Section 11 audit 2026').waitFor();
  await keys.tabTo('a', 'See the picture');
  await keys.press('Enter');
  await headingOf(page, 'The picture').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Common issues' }).waitFor();
  await expectSound(page, 'the picture, narrow');
  await keys.tabTo('a', 'Heatmap');
  await keys.press('Enter');
  await headingOf(page, 'Heatmap').waitFor();
  await expectSound(page, 'the heatmap, narrow');
  await keys.tabTo('radio', 'Agencies’ own');
  await keys.press('ArrowRight');
  await page.getByRole('heading', { name: 'What is agreed: all standards' }).waitFor();
  await keys.press('ArrowLeft');
  await page
    .getByRole('heading', { name: 'How agencies rate themselves: all standards' })
    .waitFor();
  await keys.tabTo('a', 'Safer');
  await keys.press('Enter');
  await page.getByRole('heading', { name: /themselves: Safer recruitment$/ }).waitFor();
  await keys.tabTo('a', 'Agency 0');
  await keys.press('Tab');
  await keys.press('Enter');
  await headingOf(page, 'Who is moderating?').waitFor();
});

test('the pages of the picture are sound at 1280 px', async () => {
  const page = await app.visit();
  const template = await liteTemplate();
  await putRound(
    page,
    7,
    Array.from({ length: 6 }, (_, place) => makeReturn(template, place)),
  );
  const places = [
    ['/picture?agency=', 'The picture'],
    ['/picture/heatmap?view=difference', 'Heatmap'],
    ['/picture/heatmap?standard=training&order=kind', 'Heatmap'],
  ] as const;
  for (const [path, heading] of places) {
    const token = path.endsWith('=') ? tokenOf(1) : '';
    await goTo(page, app.origin(), `/rounds/${ROUND}${path}${token}`, heading);
    await expectSound(page, path);
  }
});
