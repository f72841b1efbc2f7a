import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../components/page.tsx';

export function NotFoundPage(): ReactElement {
  return (
    <Page title="Page not found">
      <p className="govuk-body">
        There is no page at this address.{' '}
        <Link className="govuk-link" to="/">
          Go to your audits
        </Link>
        .
      </p>
    </Page>
  );
}
