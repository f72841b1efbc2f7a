import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { LazyPages, lazyPage } from '../components/lazy-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import type { ReportSave } from '../storage/save-state.ts';
import { CareNotice } from './care-notice.tsx';

const StartPage = lazyPage(
  async () => (await import('../features/audit-setup/start-page.tsx')).StartPage,
);
const AuditPages = lazyPage(async () => (await import('./audit-pages.tsx')).AuditPages);
const DataPages = lazyPage(async () => (await import('./data-pages.tsx')).DataPages);
const LibraryPages = lazyPage(async () => (await import('./library-pages.tsx')).LibraryPages);
const RoundPages = lazyPage(async () => (await import('./round-pages.tsx')).RoundPages);
const OtherPages = lazyPage(async () => (await import('./other-pages.tsx')).OtherPages);

type AppRoutesProps = {
  readonly reportSave: ReportSave;
  /** Whether work that was here is missing: an empty device is then no first visit. */
  readonly isLost: boolean;
};

/** Every place in the app. All but the first page are loaded when they are first gone to. */
export function AppRoutes({ reportSave, isLost }: AppRoutesProps): ReactElement {
  return (
    <LazyPages>
      <Routes>
        <Route index element={<HomePage notice={<CareNotice />} isLost={isLost} />} />
        <Route path="audits/new" element={<StartPage reportSave={reportSave} />} />
        <Route path="audits/:audit/*" element={<AuditPages reportSave={reportSave} />} />
        <Route path="data/*" element={<DataPages />} />
        <Route path="templates/*" element={<LibraryPages />} />
        <Route path="rounds/*" element={<RoundPages reportSave={reportSave} />} />
        <Route path="*" element={<OtherPages reportSave={reportSave} />} />
      </Routes>
    </LazyPages>
  );
}
