import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';

type ClashNoticeProps = { readonly isClash: boolean; readonly home: string };

/** Both tabs' words are kept: the newer stand, the others are in the history. */
export function ClashNotice({ isClash, home }: ClashNoticeProps): ReactElement | null {
  if (!isClash) return null;
  return (
    <Alert kind="warning" role="status" title="This was changed in another tab as well">
      <p className="govuk-body">
        What you typed here stands. What the other tab wrote is kept in{' '}
        <Link className="govuk-link" to={`${home}/history`}>
          the history
        </Link>
        .
      </p>
    </Alert>
  );
}
