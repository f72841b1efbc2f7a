import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { ReportsPage, type ReportsPageProps } from '../features/round-report/reports-page.tsx';
import { WordsPage } from '../features/round-report/words-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** What a partnership gives out of a round, and what it says in it. */
export function RoundReportPages(open: ReportsPageProps): ReactElement {
  return (
    <Routes>
      <Route index element={<ReportsPage {...open} />} />
      <Route path="words" element={<WordsPage stored={open.stored} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
