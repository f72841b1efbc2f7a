import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { Audit } from '../domain/audit/audit.ts';
import { describeSignOff } from '../domain/audit/sign-off-facts.ts';
import { findSignOff } from '../domain/audit/sign-off.ts';

/** Said on every page of a signed-off audit, and on paper: what is read here is what was signed. */
export function SignedLine({ audit }: { readonly audit: Audit }): ReactElement | null {
  const signOff = findSignOff(audit.signOffs);
  if (signOff === undefined) return null;
  return (
    <p className="s11-signed-line">
      <strong>{describeSignOff(signOff)}</strong>{' '}
      <Link className="govuk-link s11-screen-only" to={`/audits/${audit.id}/sign-off`}>
        See the sign-off, or reopen
      </Link>
    </p>
  );
}
