import type { ReactElement, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import { toCheckAddress } from './finding-place.ts';

type MendingLinkProps = {
  readonly id: string;
  readonly auditId: AuditId;
  /** The address of that place. */
  readonly to: string;
  readonly children: ReactNode;
};

/** Leads to the place where something is mended. The browser's own way back leads to this link too. */
export function MendingLink(props: MendingLinkProps): ReactElement {
  const { id, auditId, to, children } = props;
  const navigate = useNavigate();
  return (
    <Link
      id={id}
      className="govuk-link"
      to={to}
      onClick={() => {
        void navigate(toCheckAddress(auditId, id), { replace: true });
      }}
    >
      {children}
    </Link>
  );
}
