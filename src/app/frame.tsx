import {
  Suspense,
  useEffect,
  useEffectEvent,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Link, NavigationType, useLocation, useNavigationType } from 'react-router';

import { Alert } from '../components/alert.tsx';
import { AppHeader } from '../components/app-header.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import type { OfflineState } from '../offline/offline-app.ts';
import type { SaveState } from '../storage/save-state.ts';
import { hasLinkedFile } from '../storage/has-linked-file.ts';
import { readRestored, watchNews } from '../storage/journal/news.ts';
import { lazyOr } from './lazy-or.ts';
import { Menu } from './menu.tsx';
import { SavedLine } from './saved-line.tsx';
import { useHealth } from './use-health.ts';
import type { StorageState } from './use-storage.ts';

const ConnectionNotices = lazyOr(
  async () => (await import('./connection-notices.tsx')).ConnectionNotices,
  BareNotice,
);
const StorageTrouble = lazyOr(
  async () => (await import('./storage-trouble.tsx')).StorageTrouble,
  BareTrouble,
);
const LinkedFileLine = lazyOr(
  async () => (await import('../features/data-and-backup/linked-file-line.tsx')).LinkedFileLine,
  () => null,
);
const SecondCopyNotices = lazyOr(
  async () => (await import('./second-copy-notices.tsx')).SecondCopyNotices,
  () => null,
);
const AppFooter = lazyOr(
  async () => (await import('./app-footer.tsx')).AppFooter,
  () => null,
);
const UpdateNotice = lazyOr(
  async () => (await import('./update-notice.tsx')).UpdateNotice,
  // It is used the next time the app is opened, said or not.
  () => null,
);

type FrameProps = {
  readonly save: SaveState;
  readonly offline: OfflineState;
  readonly storage: StorageState;
  readonly children: ReactNode;
};

/** What stands around every page: header, menu, where the work is kept, and what must be known. */
export function Frame({ save, offline, storage, children }: FrameProps): ReactElement {
  useTopOfPage();
  const restored = useSyncExternalStore(watchNews, readRestored);
  const health = useHealth();
  return (
    <>
      <SkipLink />
      <AppHeader homeLink={<Link to="/">Section 11 self-audit</Link>} />
      <Menu isStoring={storage.status === 'open'} />
      <div className="s11-width-container--wide s11-frame-lines s11-screen-only">
        {storage.status !== 'erased' && (
          <SavedLine save={save} offline={offline} isStoring={storage.status === 'open'} />
        )}
        {storage.status === 'open' && hasLinkedFile() && (
          <Suspense>
            <LinkedFileLine />
          </Suspense>
        )}
        {(offline.kind === 'updateReady' || offline.kind === 'overtaken') && (
          <Suspense>
            <UpdateNotice offline={offline} />
          </Suspense>
        )}
        {storage.status === 'open' && health.kind !== 'well' && (
          <Suspense>
            <StorageTrouble kind={health.kind} />
          </Suspense>
        )}
        {hasNews(storage) && (
          <Suspense>
            <ConnectionNotices storage={storage} />
          </Suspense>
        )}
        {storage.status === 'open' && (restored !== null || storage.loss !== undefined) && (
          <Suspense>
            <SecondCopyNotices restored={restored} loss={storage.loss} />
          </Suspense>
        )}
      </div>
      {children}
      {storage.status !== 'opening' && (
        <Suspense>
          <AppFooter isStoring={storage.status === 'open'} />
        </Suspense>
      )}
    </>
  );
}

/** Rare, and so no part of the first load. */
function hasNews(storage: StorageState): boolean {
  return (
    storage.status === 'open' &&
    (storage.replayed.length > 0 || (storage.event !== undefined && storage.event.kind !== 'lost'))
  );
}

/** When not even the words for it can be loaded. */
function BareNotice(): ReactElement {
  return (
    <Alert kind="error" role="alert" title="Something has happened to this app’s storage">
      <p className="govuk-body">Copy any words you have just typed, then reload this page.</p>
    </Alert>
  );
}

/** When not even the words for it can be loaded. */
function BareTrouble(): ReactElement {
  return (
    <Alert kind="error" role="alert" title="This browser does not store your work now">
      <p className="govuk-body">Keep this page open, and copy any words you have just typed.</p>
    </Alert>
  );
}

/**
 * A new page starts at its top; going back leaves the place to the browser. A page that changes its
 * own address, as when a table is sorted, stays where it is.
 */
function useTopOfPage(): void {
  const { pathname } = useLocation();
  const how = useNavigationType();
  const goToTop = useEffectEvent(() => {
    if (how !== NavigationType.Pop) window.scrollTo(0, 0);
  });
  useEffect(() => {
    goToTop();
  }, [pathname]);
}
