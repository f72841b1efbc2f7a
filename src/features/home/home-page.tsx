import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement, ReactNode } from 'react';

import { LazyPages, lazyPage } from '../../components/lazy-page.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { hasAudits } from '../../storage/has-audits.ts';
import { NothingHere, NOTHING_HERE_TITLE } from './nothing-here.tsx';
import { UnreadableHome } from './unreadable-home.tsx';

// A first visit has no audits to show: what reads and shows them is no part of the first load.
const StoredHome = lazyPage(async () => (await import('./stored-home.tsx')).StoredHome);

const LostPage = lazyPage(async () => (await import('./lost-page.tsx')).LostPage);

type HomePageProps = {
  /** What must be known of the audits, such as that there is no backup of them. */
  readonly notice?: ReactNode;
  /** Whether work that was here is missing: an empty device is then no first visit. */
  readonly isLost?: boolean;
};

/** The first screen: carry on with an audit, start one, or look at a sample. */
export function HomePage({ notice, isLost = false }: HomePageProps): ReactElement {
  const found = useLiveQuery(hasAudits, []);
  if (found === undefined) return <LoadingPage />;
  if (!found.ok) return <UnreadableHome problem={found.problem} />;
  if (found.value) {
    return (
      <LazyPages>
        <StoredHome notice={notice} />
      </LazyPages>
    );
  }
  if (isLost) {
    return (
      <LazyPages>
        <LostPage />
      </LazyPages>
    );
  }
  return (
    <Page title={NOTHING_HERE_TITLE}>
      <NothingHere />
    </Page>
  );
}
