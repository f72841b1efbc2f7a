import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { eraseAudit, restoreAudit, type RemovedAudit } from '../../storage/removed-audits.ts';

/** Audits put away: each can be put back, or deleted for good after asking once. */
export function RemovedList({
  removed,
}: {
  readonly removed: readonly RemovedAudit[];
}): ReactElement {
  return (
    <Details summary={`Removed audits (${removed.length})`}>
      <DataTable
        caption="Removed audits, still on this device"
        captionHidden
        rows={removed}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'organisation',
            heading: 'Organisation',
            rowHeader: true,
            render: ({ details }) => details.organisation,
          },
          {
            key: 'removed',
            heading: 'Removed',
            render: ({ removedAt }) => formatShortDate(toPlainDate(new Date(removedAt))),
          },
          { key: 'do', heading: 'What to do', render: (audit) => <Choices audit={audit} /> },
        ]}
      />
    </Details>
  );
}

function Choices({ audit }: { readonly audit: RemovedAudit }): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const { organisation } = audit.details;
  if (isAsking) {
    return (
      <>
        <p className="govuk-body-s">This cannot be undone.</p>
        <Button variant="link" onClick={() => void eraseAudit(audit.id)}>
          Delete for good<VisuallyHidden> the audit of {organisation}</VisuallyHidden>
        </Button>{' '}
        <Button
          variant="link"
          onClick={() => {
            setIsAsking(false);
          }}
        >
          Keep it
        </Button>
      </>
    );
  }
  return (
    <>
      <Button variant="link" onClick={() => void restoreAudit(audit.id)}>
        Put back<VisuallyHidden> the audit of {organisation}</VisuallyHidden>
      </Button>{' '}
      <Button
        variant="link"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        Delete<VisuallyHidden> the audit of {organisation}</VisuallyHidden>
      </Button>
    </>
  );
}
