import { lazy, Suspense, type ReactElement } from 'react';
import { HashRouter } from 'react-router';

import { LoadingPage } from '../components/loading-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { OpenRefused } from './open-refused.tsx';
import { AppRoutes } from './routes.tsx';
import { useOfflineApp } from './use-offline.ts';
import { useSaves } from './use-saves.ts';
import { useStorage } from './use-storage.ts';

const ErasedPage = lazy(async () => ({
  default: (await import('../features/data-and-backup/erased-page.tsx')).ErasedPage,
}));

/** The whole app: it opens the database first, and shows no page that could not keep what is typed. */
export function App(): ReactElement {
  const storage = useStorage();
  const offline = useOfflineApp();
  const { save, reportSave } = useSaves();
  return (
    <HashRouter>
      <Frame save={save} offline={offline} storage={storage}>
        <ErrorBoundary>
          {storage.status === 'opening' && <LoadingPage />}
          {storage.status === 'refused' && <OpenRefused problem={storage.problem} />}
          {storage.status === 'erased' && (
            <Suspense fallback={<LoadingPage />}>
              <ErasedPage erased={storage.erased} />
            </Suspense>
          )}
          {storage.status === 'open' && <AppRoutes reportSave={reportSave} />}
        </ErrorBoundary>
      </Frame>
    </HashRouter>
  );
}
