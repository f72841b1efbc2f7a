import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test.each([
  [
    'has no IndexedDB',
    "Object.defineProperty(window, 'indexedDB', { value: undefined })",
    'This browser will not keep your work',
  ],
  [
    'refuses it, as a private window may',
    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
    'This browser will not keep your work',
  ],
  ['never answers', 'IDBFactory.prototype.open = () => ({})', 'This browser is not answering'],
])('a browser that %s is said to, before a word can be typed', async (_, prepare, heading) => {
  const context = await app.newContext();
  await context.addInitScript(prepare);
  const page = await context.newPage();
  for (const path of ['/', '/audits/new']) {
    await page.goto(`${app.origin()}/#${path}`);
    await headingOf(page, heading).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByText('kept on this device').count()).toBe(0);
    await page.getByRole('button', { name: 'Reload this page' }).waitFor();
  }
});
