import { useEffect, useState, type ReactElement } from 'react';

import { PageBody } from './page-body.tsx';

/** Waits of up to this many milliseconds are shown as nothing, so that quick pages do not flicker. */
const QUICK_MS = 300;

/** While a page is on its way; nothing of it counts as a page that was read. */
export function LoadingPage(): ReactElement {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsSlow(true);
    }, QUICK_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <PageBody>
      <p className="govuk-body" role="status">
        {isSlow ? 'Loading…' : ''}
      </p>
    </PageBody>
  );
}
