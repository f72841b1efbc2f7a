import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { LoadingPage } from '../../src/components/loading-page.tsx';
import { Page, TabName } from '../../src/components/page.tsx';
import { show } from './show.tsx';

// First in this file: the first page of all is a matter of the whole document.
test('the first page is read from its top, also after a wait; the next takes the focus', async () => {
  show(<LoadingPage />);
  show(<Page title="First">Words</Page>);
  await expect.element(page.getByRole('heading', { name: 'First' })).not.toHaveFocus();
  show(<Page title="Second">Words</Page>);
  await expect.element(page.getByRole('heading', { name: 'Second' })).toHaveFocus();
});

test('the tab says the product only where a page has no other context', async () => {
  show(<Page title="Your audits">Words</Page>);
  await expect.poll(() => document.title).toBe('Your audits – Section 11 self-audit');
  show(
    <Page title="Details" context="Hill Chess Club" hasError>
      Words
    </Page>,
  );
  await expect.poll(() => document.title).toBe('Error: Details – Hill Chess Club');
});

test('inside an audit the tab says what that audit is called', async () => {
  show(
    <TabName value="Organisational safeguarding assessment">
      <Page title="Hill Chess Club">Words</Page>
    </TabName>,
  );
  await expect
    .poll(() => document.title)
    .toBe('Hill Chess Club – Organisational safeguarding assessment');
});
