import { lazy, type ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { SideBySidePage } from '../features/compare-audits/side-by-side-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { useToday } from './use-today.ts';

const AboutPage = lazy(async () => ({
  default: (await import('../features/about/about-page.tsx')).AboutPage,
}));

/** Pages that are no part of the first load, and their addresses, which then are not either. */
export function OtherPages(): ReactElement {
  const today = useToday();
  return (
    <Routes>
      <Route path="about" element={<AboutPage />} />
      <Route path="side-by-side" element={<SideBySidePage today={today} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
