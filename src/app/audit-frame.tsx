import { lazy, Suspense, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { LoadingPage } from '../components/loading-page.tsx';
import { Page, TabName } from '../components/page.tsx';
import type { AuditId } from '../domain/audit/audit.ts';
import { FaultAlert } from '../features/home/fault-alert.tsx';
import { useChange } from '../features/home/use-change.ts';
import { eraseAudit } from '../storage/erase-audit.ts';
import type { AuditProblem } from '../storage/storage-problem.ts';
import { useAudit, type OpenAudit } from './use-audit.ts';

const SignedLine = lazy(async () => ({ default: (await import('./signed-line.tsx')).SignedLine }));

type AuditFrameProps = {
  readonly id: string;
  readonly children: (open: OpenAudit) => ReactElement;
};

/** Reads one audit for its pages, and says so when it is not here or cannot be read. */
export function AuditFrame({ id, children }: AuditFrameProps): ReactElement {
  const state = useAudit(id);
  switch (state.status) {
    case 'loading':
      return <LoadingPage />;
    case 'missing':
      return <MissingPage />;
    case 'unreadable':
      return <UnreadablePage problem={state.problem} />;
    case 'ready': {
      const { stored, scorecard } = state;
      return (
        <TabName value={stored.template.title}>
          <div className="s11-width-container--wide s11-frame-lines">
            {stored.audit.isSample && <SampleBanner auditId={stored.audit.id} />}
            {stored.audit.signOffs.length > 0 && stored.keptReturn === undefined && (
              <Suspense>
                <SignedLine audit={stored.audit} />
              </Suspense>
            )}
            {stored.damaged.length > 0 && <DamagedNotice count={stored.damaged.length} />}
          </div>
          {children({ stored, scorecard })}
        </TabName>
      );
    }
  }
}

function SampleBanner({ auditId }: { readonly auditId: AuditId }): ReactElement {
  const navigate = useNavigate();
  const { fault, run } = useChange();
  const remove = (): void => {
    run(
      'The sample data could not be removed',
      () => eraseAudit(auditId, { safetyCopy: false }, new Date()),
      () => void navigate('/'),
    );
  };
  return (
    <>
      <Alert
        kind="info"
        title="Sample data – nothing here is real"
        actions={
          <Button variant="link" onClick={remove}>
            Remove sample data
          </Button>
        }
      />
      <FaultAlert fault={fault} />
    </>
  );
}

function DamagedNotice({ count }: { readonly count: number }): ReactElement {
  return (
    <Alert kind="error" title="Part of this audit could not be read">
      <p className="govuk-body">
        {count === 1 ? '1 stored item is' : `${count} stored items are`} damaged and left out here.
        Nothing has been deleted, and everything else is shown. Do not rely on scores until it is
        mended.
      </p>
    </Alert>
  );
}

function MissingPage(): ReactElement {
  return (
    <Page title="This audit is not on this device">
      <p className="govuk-body">
        It may have been removed, or it was made in another browser or on another computer.{' '}
        <Link to="/">Go to your audits</Link>.
      </p>
    </Page>
  );
}

function UnreadablePage({ problem }: { readonly problem: AuditProblem }): ReactElement {
  return (
    <Page title="This audit could not be read">
      <p className="govuk-body">
        Nothing has been changed or deleted. Close other tabs of this app and reload this page.
      </p>
      <p className="govuk-body">
        If it happens again, tell whoever gave you this app these words:{' '}
        <code>{describe(problem)}</code>
      </p>
    </Page>
  );
}

function describe(problem: AuditProblem): string {
  return problem.kind === 'damagedRow'
    ? `${problem.table}, ${problem.key}, ${problem.where}`
    : problem.kind;
}
