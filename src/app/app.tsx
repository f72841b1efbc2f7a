import type { ReactElement } from 'react';
import { HashRouter } from 'react-router';

import { LazyPages, lazyPage } from '../components/lazy-page.tsx';
import { LoadingPage } from '../components/loading-page.tsx';
import { Page } from '../components/page.tsx';
import type { OpenProblem } from '../storage/open-database.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { lazyOr } from './lazy-or.ts';
import { AppRoutes } from './routes.tsx';
import { useAskToKeep } from './use-ask-to-keep.ts';
import { useOfflineApp } from './use-offline.ts';
import { useSaves } from './use-saves.ts';
import { useStorage } from './use-storage.ts';

const OpenRefused = lazyOr(
  async () => (await import('./open-refused.tsx')).OpenRefused,
  BareRefusal,
);
const LockGate = lazyPage(async () => (await import('./lock-gate.tsx')).LockGate);
const ErasedPage = lazyPage(
  async () => (await import('../features/data-and-backup/erased-page.tsx')).ErasedPage,
);

/** The whole app: it opens the database first, and shows no page that could not keep what is typed. */
export function App(): ReactElement {
  const storage = useStorage();
  const offline = useOfflineApp();
  const { save, reportSave } = useSaves();
  useAskToKeep(save);
  return (
    <HashRouter>
      <Frame save={save} offline={offline} storage={storage}>
        <ErrorBoundary>
          {storage.status === 'opening' && <LoadingPage />}
          {storage.status === 'refused' && (
            <LazyPages>
              <OpenRefused problem={storage.problem} openAgain={storage.openAgain} />
            </LazyPages>
          )}
          {storage.status === 'locked' && (
            <LazyPages>
              <LockGate goOn={storage.goOn} />
            </LazyPages>
          )}
          {storage.status === 'erased' && (
            <LazyPages>
              <ErasedPage erased={storage.erased} />
            </LazyPages>
          )}
          {storage.status === 'open' && (
            <AppRoutes reportSave={reportSave} isLost={storage.loss !== undefined} />
          )}
        </ErrorBoundary>
      </Frame>
    </HashRouter>
  );
}

/** When not even the words for it can be loaded. No word is typed that could not be kept. */
function BareRefusal({ problem }: { readonly problem: OpenProblem }): ReactElement {
  return (
    <Page title="Your audits could not be opened">
      <p className="govuk-body">
        Nothing has been changed or deleted ({problem.kind}). Close other tabs of this app, check
        that you are online, then reload this page.
      </p>
    </Page>
  );
}
