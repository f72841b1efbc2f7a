import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { testAnsweringIsSound } from '../support/sound-pages.ts';

const app = serveAndBrowse();

testAnsweringIsSound(app, 320);

test('a fault would be found', async () => {
  const page = await app.visit('/about', { viewport: { width: 320, height: 640 } });
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.width = '500px';
    document.querySelector('main')?.append(button);
  });
  const { violations } = await lookWithAxe(page);
  expect(violations.join()).toMatch(/^button-name: /);
  expect((await listTooWide(page)).join()).toContain('<button');
});
