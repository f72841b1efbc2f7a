import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';

/** Where the first pass would be: the ratings of a signed-off audit are not changed. */
export function SignedPass({ stored }: { readonly stored: StoredAudit }): ReactElement {
  const { id, details } = stored.audit;
  const home = `/audits/${id}`;
  return (
    <Page
      title="First pass"
      context={details.organisation}
      caption={details.organisation}
      back={<Link to={home}>{details.organisation}</Link>}
    >
      <p className="govuk-body">
        The ratings are as they were signed. You can{' '}
        <Link className="govuk-link" to={`${home}/all`}>
          read them all in one table
        </Link>
        , or{' '}
        <Link className="govuk-link" to={`${home}/sign-off`}>
          reopen the audit
        </Link>{' '}
        to change them.
      </p>
    </Page>
  );
}
