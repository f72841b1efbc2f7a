import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page, TabName } from '../../components/page.tsx';
import { must } from '../../domain/shared/must.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { useRound, type OpenRound } from './use-round.ts';

type RoundFrameProps = {
  readonly today: PlainDate;
  readonly children: (open: OpenRound) => ReactElement;
};

/** Reads one round for its pages, and says so when it is not here or cannot be read. */
export function RoundFrame({ today, children }: RoundFrameProps): ReactElement {
  const { round: id } = useParams();
  const state = useRound(must(id, 'the round in the address'), today);
  switch (state.status) {
    case 'loading':
      return <LoadingPage />;
    case 'missing':
      return (
        <Page title="This round is not on this device">
          <p className="govuk-body">
            It may have been deleted, or it was set up in another browser or on another computer.{' '}
            <Link to="/rounds">Go to your rounds</Link>.
          </p>
        </Page>
      );
    case 'unreadable':
      return (
        <Page title="This round could not be read">
          <p className="govuk-body">
            Nothing has been changed or deleted. Close other tabs of this app and reload this page.
          </p>
          <p className="govuk-body">
            If it happens again, tell whoever gave you this app this word:{' '}
            <code>{state.reason}</code>
          </p>
        </Page>
      );
    case 'ready':
      return (
        <TabName value={state.stored.round.name}>
          <div className="s11-width-container--wide s11-frame-lines">
            {state.stored.round.isSample && (
              <Alert kind="info" title="Sample data – nothing here is real" />
            )}
            {state.stored.damaged.length > 0 && <Damaged count={state.stored.damaged.length} />}
          </div>
          {children(state)}
        </TabName>
      );
  }
}

function Damaged({ count }: { readonly count: number }): ReactElement {
  return (
    <Alert kind="error" title="Part of this round could not be read">
      <p className="govuk-body">
        {count === 1 ? '1 stored row is' : `${count} stored rows are`} damaged and left out here.
        Nothing has been deleted, and everything else is shown. Do not rely on who is missing until
        it is mended.
      </p>
    </Alert>
  );
}
