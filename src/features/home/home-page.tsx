import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { removeAudit, restoreAudit } from '../../storage/removed-audits.ts';
import type { ChangeProblem } from './explain-fault.ts';
import { FaultAlert } from './fault-alert.tsx';
import { StartButtons } from './start-buttons.tsx';
import { useAudits, type AuditsState } from './use-audits.ts';
import { useChange, type RunChange } from './use-change.ts';

// A first visit has no audits to show.
const AuditCard = lazy(async () => ({ default: (await import('./audit-card.tsx')).AuditCard }));
const RemovedList = lazy(async () => ({
  default: (await import('./removed-list.tsx')).RemovedList,
}));

type HomePageProps = {
  /** What must be known of the audits, such as that there is no backup of them. */
  readonly notice?: ReactNode;
};

/** The first screen: carry on with an audit, start one, or look at a sample. */
export function HomePage({ notice }: HomePageProps): ReactElement {
  const state = useAudits();
  switch (state.status) {
    case 'loading':
      return <LoadingPage />;
    case 'unreadable':
      return (
        <Page title="Your audits could not be read">
          <p className="govuk-body">
            Nothing has been changed or deleted ({state.problem.kind}). Close other tabs of this app
            and reload this page.
          </p>
        </Page>
      );
    case 'ready':
      return <ReadyHome {...state} notice={notice} />;
  }
}

type ReadyState = Extract<AuditsState, { status: 'ready' }>;

function ReadyHome({ list, removed, notice }: ReadyState & HomePageProps): ReactElement {
  const [lastRemoved, setLastRemoved] = useState<StoredAudit>();
  const { fault, run } = useChange();
  const isFirstRun = list.audits.length === 0;
  const canUndo = removed.removed.some(({ id }) => id === lastRemoved?.audit.id);
  const remove = (stored: StoredAudit): void => {
    const { id, isSample, details } = stored.audit;
    const title = `The audit of ${details.organisation} could not be removed`;
    // The sample is fictional and can be had again: nothing of it is kept.
    if (isSample) run(title, () => eraseSample(id));
    else
      run(
        title,
        () => removeAudit(id, new Date()),
        () => {
          setLastRemoved(stored);
        },
      );
  };
  return (
    <Page title={isFirstRun ? 'Audit your safeguarding arrangements' : 'Your audits'}>
      <FaultAlert fault={fault} />
      {lastRemoved !== undefined && canUndo && <RemovedAlert stored={lastRemoved} run={run} />}
      {list.damaged.length > 0 && (
        <Alert kind="error" title="Part of what is stored could not be read">
          <p className="govuk-body">{describeDamage(list.damaged.length)}</p>
        </Alert>
      )}
      {isFirstRun ? <Welcome /> : notice}
      <Suspense>
        {list.audits.map((stored) => (
          <AuditCard
            key={stored.audit.id}
            stored={stored}
            onRemove={() => {
              remove(stored);
            }}
          />
        ))}
        <StartButtons
          hasSample={list.audits.some(({ audit }) => audit.isSample)}
          isFirstRun={isFirstRun}
        />
      </Suspense>
      {removed.removed.length > 0 && (
        <Suspense>
          <RemovedList removed={removed.removed} run={run} />
        </Suspense>
      )}
    </Page>
  );
}

async function eraseSample(id: AuditId): Promise<Result<undefined, ChangeProblem>> {
  const { eraseAudit } = await import('../../storage/erase-audit.ts');
  return eraseAudit(id, { safetyCopy: false }, new Date());
}

function describeDamage(count: number): string {
  return count === 1
    ? '1 stored item is damaged. Nothing has been deleted; the audit it belongs to is not listed.'
    : `${count} stored items are damaged. Nothing has been deleted; the audits they belong to are not listed.`;
}

function Welcome(): ReactElement {
  return (
    <>
      <p className="govuk-body-l">
        Answer questions drawn from statutory guidance for your kind of organisation, note your
        evidence and actions, and leave with a report for your board.
      </p>
      <InsetText>
        <p className="govuk-body">
          Your audit is kept on this device, in this browser. It is not sent to anyone.
        </p>
        <p className="govuk-body">
          Browsers can clear what they keep. Use an ordinary window, not a private one, and save a
          backup file to your organisation’s drive regularly. If you share this computer, other
          people who use the same account can open your audit.
        </p>
      </InsetText>
      <Details summary="Expecting to see an audit here?">
        <p className="govuk-body">
          An audit is kept in the browser it was started in, at the address it was started at. Open
          that browser on that device, and check that the address is the same.
        </p>
        <p className="govuk-body">
          If it was here before, the browser may have cleared its data. Then only a backup file can
          bring it back: choose “Open your latest backup”.
        </p>
      </Details>
    </>
  );
}

type RemovedAlertProps = { readonly stored: StoredAudit; readonly run: RunChange };

/** Stands only while the audit is put away: put back or deleted from the list, it goes by itself. */
function RemovedAlert({ stored, run }: RemovedAlertProps): ReactElement {
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
