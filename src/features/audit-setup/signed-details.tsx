import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { Audit } from '../../domain/audit/audit.ts';
import { toDetailsFacts } from '../../domain/audit/item-facts.ts';

/** The details as they were signed, to be read and copied. */
export function SignedDetails({
  audit,
}: {
  readonly audit: Pick<Audit, 'id' | 'details'>;
}): ReactElement {
  return (
    <>
      <InsetText>
        These details are as they were signed.{' '}
        <Link className="govuk-link" to={`/audits/${audit.id}/sign-off`}>
          To change them, reopen the audit
        </Link>
        .
      </InsetText>
      <SummaryList
        rows={toDetailsFacts(audit.details)
          .filter(({ value }) => value !== '')
          .map(({ label, kind, value }) => ({
            key: label,
            value: kind === 'text' ? <div className="s11-kept-words">{value}</div> : value,
          }))}
      />
    </>
  );
}
