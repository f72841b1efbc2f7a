import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';

type SignedNoteProps = {
  /** What could be brought back if the audit were open. */
  readonly what: string;
  readonly auditId: AuditId;
};

/** Why nothing is offered to be brought back. */
export function SignedNote({ what, auditId }: SignedNoteProps): ReactElement {
  return (
    <InsetText>
      The audit is as it was signed. {what} can be read and copied here, and brought back once you{' '}
      <Link className="govuk-link" to={`/audits/${auditId}/sign-off`}>
        reopen the audit
      </Link>
      .
    </InsetText>
  );
}
