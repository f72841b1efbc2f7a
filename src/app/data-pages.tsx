import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { lazyPage } from '../components/lazy-page.tsx';
import { DataPage } from '../features/data-and-backup/data-page.tsx';
import { ErasePage } from '../features/data-and-backup/erase-page.tsx';
// With the pages that lead there: once everything is removed, it could not be loaded any more.
import '../features/data-and-backup/erased-page.tsx';
import { RestorePage } from '../features/data-and-backup/restore-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const RestoredPage = lazyPage(
  async () => (await import('../features/data-and-backup/restored-page.tsx')).RestoredPage,
);

const OpenRequestPage = lazyPage(
  async () => (await import('../features/ask-colleague/open-request-page.tsx')).OpenRequestPage,
);

const OpenQuestionsPage = lazyPage(
  async () =>
    (await import('../features/open-questions/open-questions-page.tsx')).OpenQuestionsPage,
);

/** All that is done with the work as a whole, in one part of its own. */
export function DataPages(): ReactElement {
  return (
    <Routes>
      <Route index element={<DataPage />} />
      <Route path="restore" element={<RestorePage />} />
      <Route path="restored" element={<RestoredPage />} />
      <Route path="open" element={<OpenRequestPage />} />
      <Route path="questions" element={<OpenQuestionsPage />} />
      <Route path="erase" element={<ErasePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
