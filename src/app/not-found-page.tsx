import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../components/page.tsx';

export function NotFoundPage(): ReactElement {
  return (
    <Page title="Page not found">
      <p className="govuk-body">
        There is no page at this address. It may be mistyped, or the page may have moved. Your
        audits are not affected.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/">
          Go to your audits
        </Link>{' '}
        or{' '}
        <Link className="govuk-link" to="/help">
          look in help
        </Link>
        .
      </p>
    </Page>
  );
}
