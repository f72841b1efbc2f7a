import type { ReactElement } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { ErrorBoundary } from '../../src/app/error-boundary.tsx';
import { show } from '../components/show.tsx';

function Faulty(): ReactElement {
  throw new Error('a part is missing');
}

test('going to another page leaves the fault behind', async () => {
  show(
    <MemoryRouter initialEntries={['/faulty']}>
      <Link to="/sound">Elsewhere</Link>
      <ErrorBoundary>
        <Routes>
          <Route path="faulty" element={<Faulty />} />
          <Route path="sound" element={<p>All is well</p>} />
        </Routes>
      </ErrorBoundary>
    </MemoryRouter>,
  );
  await expect.element(page.getByText('a part is missing')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Reload this page' })).toBeVisible();

  const toBackup = page.getByRole('link', { name: 'save everything to a backup file' });
  expect(toBackup.element().getAttribute('href')).toBe('/data');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await expect.element(page.getByText('All is well')).toBeVisible();
  expect(page.getByText('a part is missing').elements()).toEqual([]);
});
