import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { COPY_DAYS } from '../../storage/copies.ts';
import { eraseAudit } from '../../storage/erase-audit.ts';
import { restoreAudit, type RemovedAudit } from '../../storage/removed-audits.ts';
import type { RunChange } from './use-change.ts';

type RemovedListProps = { readonly removed: readonly RemovedAudit[]; readonly run: RunChange };

/** Audits put away: each can be put back, or deleted after asking once. */
export function RemovedList({ removed, run }: RemovedListProps): ReactElement {
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
          {
            key: 'do',
            heading: 'What to do',
            render: (audit) => <Choices audit={audit} run={run} />,
          },
        ]}
      />
    </Details>
  );
}

type ChoicesProps = { readonly audit: RemovedAudit; readonly run: RunChange };

function Choices({ audit, run }: ChoicesProps): ReactElement {
  const [isAsking, setIsAsking] = useState(false);
  const [hasRoom, setHasRoom] = useState(true);
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const { organisation } = audit.details;
  const erase = (safetyCopy: boolean): void => {
    run(`The audit of ${organisation} could not be deleted`, async () => {
      const erased = await eraseAudit(audit.id, { safetyCopy }, new Date());
      if (!erased.ok && erased.problem.kind === 'noCopy') setHasRoom(false);
      return erased;
    });
  };
  const restore = (): void => {
    run(`The audit of ${organisation} could not be put back`, () => restoreAudit(audit.id));
  };
  return (
    <div ref={heading} tabIndex={-1} onFocus={onFocus}>
      {isAsking ? (
        <>
          <p className="govuk-body-s">
            {hasRoom
              ? `A safety copy stays on this device for up to ${COPY_DAYS} days, under Data and backup. After that it is gone.`
              : 'Without a safety copy this cannot be undone.'}
          </p>
          <Button
            variant="link"
            onClick={() => {
              erase(hasRoom);
            }}
          >
            {hasRoom ? 'Delete it' : 'Delete it without a safety copy'}
            <VisuallyHidden> (the audit of {organisation})</VisuallyHidden>
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
      ) : (
        <>
          <Button variant="link" onClick={restore}>
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
      )}
    </div>
  );
}
