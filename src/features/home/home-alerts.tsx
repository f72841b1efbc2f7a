import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { restoreAudit } from '../../storage/removed-audits.ts';
import type { RunChange } from './use-change.ts';

export function DamagedAlert({ count }: { readonly count: number }): ReactElement {
  return (
    <Alert kind="error" title="Part of what is stored could not be read">
      <p className="govuk-body">
        {describeDamage(count)} If you have a backup file, it can bring back what is missing: see{' '}
        <Link className="govuk-link" to="/data">
          Data and backup
        </Link>
        .
      </p>
    </Alert>
  );
}

function describeDamage(count: number): string {
  return count === 1
    ? '1 stored item is damaged. Nothing has been deleted; the audit it belongs to is not listed.'
    : `${count} stored items are damaged. Nothing has been deleted; the audits they belong to are not listed.`;
}

type RemovedAlertProps = { readonly stored: StoredAudit; readonly run: RunChange };

/** Stands only while the audit is put away: put back or deleted from the list, it goes by itself. */
export function RemovedAlert({ stored, run }: RemovedAlertProps): ReactElement {
  const { id, details } = stored.audit;
  return (
    <Alert
      kind="success"
      role="status"
      title={`Removed the audit of ${details.organisation}`}
      actions={
        <Button
          variant="secondary"
          onClick={() => {
            run(`The audit of ${details.organisation} could not be put back`, () =>
              restoreAudit(id),
            );
          }}
        >
          Undo
        </Button>
      }
    >
      <p className="govuk-body">
        It can be put back at any time from “Removed audits” at the end of this page.
      </p>
    </Alert>
  );
}
