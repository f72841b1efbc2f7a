import { lazy, Suspense, useState, type ReactElement, type ReactNode } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { Result } from '../../domain/shared/result.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { removeAudit } from '../../storage/removed-audits.ts';
import { AuditCards } from './audit-cards.tsx';
import type { ChangeProblem } from './explain-fault.ts';
import { FaultAlert } from './fault-alert.tsx';
import { DamagedAlert, RemovedAlert } from './home-alerts.tsx';
import { NothingHere, NOTHING_HERE_TITLE } from './nothing-here.tsx';
import { StartButtons } from './start-buttons.tsx';
import { UnreadableHome } from './unreadable-home.tsx';
import { useAudits, type AuditsState } from './use-audits.ts';
import { useChange } from './use-change.ts';

// Few have an audit put away.
const RemovedList = lazy(async () => ({
  default: (await import('./removed-list.tsx')).RemovedList,
}));

type StoredHomeProps = {
  /** What must be known of the audits, such as that there is no backup of them. */
  readonly notice?: ReactNode;
};

/** The first screen of who has an audit on this device, put away or not. */
export function StoredHome({ notice }: StoredHomeProps): ReactElement {
  const state = useAudits();
  switch (state.status) {
    case 'loading':
      return <LoadingPage />;
    case 'unreadable':
      return <UnreadableHome problem={state.problem} />;
    case 'ready':
      return <ReadyHome {...state} notice={notice} />;
  }
}

type ReadyState = Extract<AuditsState, { status: 'ready' }>;

function ReadyHome({ list, removed, notice }: ReadyState & StoredHomeProps): ReactElement {
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
    <Page title={isFirstRun ? NOTHING_HERE_TITLE : 'Your audits'}>
      <FaultAlert fault={fault} />
      {lastRemoved !== undefined && canUndo && <RemovedAlert stored={lastRemoved} run={run} />}
      {list.damaged.length > 0 && <DamagedAlert count={list.damaged.length} />}
      {isFirstRun ? (
        <NothingHere />
      ) : (
        <>
          {notice}
          <AuditCards audits={list.audits} onRemove={remove} />
          <StartButtons
            hasSample={list.audits.some(({ audit }) => audit.isSample)}
            isFirstRun={false}
          />
        </>
      )}
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
