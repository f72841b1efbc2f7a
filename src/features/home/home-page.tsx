import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { removeAudit, restoreAudit } from '../../storage/removed-audits.ts';
import { AuditCard } from './audit-card.tsx';
import { openSample } from './open-sample.ts';
import { useAudits, type AuditsState } from './use-audits.ts';

const RemovedList = lazy(async () => ({
  default: (await import('./removed-list.tsx')).RemovedList,
}));

/** The first screen: carry on with an audit, start one, or look at a sample. */
export function HomePage(): ReactElement {
  const state = useAudits();
  switch (state.status) {
    case 'loading':
      return (
        <Page title="Your audits">
          <p className="govuk-body" role="status" />
        </Page>
      );
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
      return <ReadyHome {...state} />;
  }
}

type ReadyState = Extract<AuditsState, { status: 'ready' }>;

function ReadyHome({ list, removed }: ReadyState): ReactElement {
  const [lastRemoved, setLastRemoved] = useState<StoredAudit>();
  const isFirstRun = list.audits.length === 0;
  const remove = async (stored: StoredAudit): Promise<void> => {
    const done = await removeAudit(stored.audit.id, new Date());
    if (done.ok) setLastRemoved(stored);
  };
  return (
    <Page title={isFirstRun ? 'Audit your safeguarding arrangements' : 'Your audits'}>
      {lastRemoved !== undefined && (
        <RemovedAlert
          stored={lastRemoved}
          onUndone={() => {
            setLastRemoved(undefined);
          }}
        />
      )}
      {list.damaged.length > 0 && (
        <Alert kind="error" title="Part of what is stored could not be read">
          <p className="govuk-body">
            {list.damaged.length} stored items are damaged. Nothing has been deleted; the audits
            they belong to are not listed.
          </p>
        </Alert>
      )}
      {isFirstRun && <Welcome />}
      {list.audits.map((stored) => (
        <AuditCard
          key={stored.audit.id}
          stored={stored}
          onRemove={() => {
            void remove(stored);
          }}
        />
      ))}
      <StartButtons hasSample={list.audits.some(({ audit }) => audit.isSample)} />
      {removed.removed.length > 0 && (
        <Suspense>
          <RemovedList removed={removed.removed} />
        </Suspense>
      )}
    </Page>
  );
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
          Browsers can clear what they keep. Use an ordinary window, not a private one, and download
          your report as you go. If you share this computer, other people who use the same account
          can open your audit.
        </p>
      </InsetText>
      <Details summary="Expecting to see an audit here?">
        <p className="govuk-body">
          An audit is kept in the browser it was started in, at the address it was started at. Open
          that browser on that device, and check that the address is the same.
        </p>
        <p className="govuk-body">
          If it was here before, the browser may have cleared its data. Then it cannot be brought
          back from this device.
        </p>
      </Details>
    </>
  );
}

function StartButtons({ hasSample }: { readonly hasSample: boolean }): ReactElement {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const [isOpening, setIsOpening] = useState(false);
  const open = async (): Promise<void> => {
    setIsOpening(true);
    const opened = await openSample();
    if (opened.ok) await navigate(`/audits/${opened.value}`);
    else setFault(opened.problem);
    setIsOpening(false);
  };
  return (
    <>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="The sample could not be opened">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <ButtonGroup>
        <ButtonLink>
          <Link to="/audits/new">Start an audit</Link>
        </ButtonLink>
        {!hasSample && (
          <Button variant="secondary" disabled={isOpening} onClick={() => void open()}>
            See a sample audit
          </Button>
        )}
      </ButtonGroup>
    </>
  );
}

type RemovedAlertProps = { readonly stored: StoredAudit; readonly onUndone: () => void };

function RemovedAlert({ stored, onUndone }: RemovedAlertProps): ReactElement {
  const undo = async (): Promise<void> => {
    const restored = await restoreAudit(stored.audit.id);
    if (restored.ok) onUndone();
  };
  return (
    <Alert
      kind="success"
      role="status"
      title={`Removed the audit of ${stored.audit.details.organisation}`}
      actions={
        <Button variant="secondary" onClick={() => void undo()}>
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
