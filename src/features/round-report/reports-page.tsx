import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { RoundPicture } from '../../domain/collection/track-round.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { readCommentaries } from '../../storage/commentaries.ts';
import { listRounds, type StoredRound } from '../../storage/rounds.ts';
import { offerEarlier } from './offer-earlier.ts';
import { ReadRound } from './read-round.tsx';
import { ReportsForm } from './reports-form.tsx';

export type ReportsPageProps = {
  readonly stored: StoredRound;
  readonly picture: RoundPicture;
  readonly today: PlainDate;
};

/** What a partnership gives out of a round: the board view, the overview, and the data behind them. */
export function ReportsPage({ stored, picture, today }: ReportsPageProps): ReactElement {
  const { id } = stored.round;
  const rounds = useLiveQuery(listRounds, []);
  const words = useLiveQuery(() => readCommentaries(id), [id]);
  if (stored.returns.length === 0) return <NoReturns stored={stored} />;
  if (rounds === undefined || words === undefined) return <LoadingPage />;
  const offered = rounds.ok ? offerEarlier(stored.round, rounds.value.rounds) : [];
  return (
    <ReadRound stored={stored} otherwise={(state) => <NotRead stored={stored} state={state} />}>
      {(parts) => (
        <ReportsForm
          parts={parts}
          returned={picture.counts}
          today={today}
          offered={offered}
          words={words.ok ? words.value : undefined}
        />
      )}
    </ReadRound>
  );
}

function NoReturns({ stored: { round } }: Pick<ReportsPageProps, 'stored'>): ReactElement {
  return (
    <Page title="Reports of the round" caption={round.name} back={<Back stored={round} />}>
      <InsetText>
        No returns yet, so there is nothing to report.{' '}
        <Link className="govuk-link" to={`/rounds/${round.id}/import`}>
          Import returns
        </Link>{' '}
        and come back.
      </InsetText>
    </Page>
  );
}

type NotReadProps = Pick<ReportsPageProps, 'stored'> & {
  readonly state:
    | { readonly status: 'loading'; readonly read: number; readonly total: number }
    | { readonly status: 'failed' };
};

function NotRead({ stored: { round }, state }: NotReadProps): ReactElement {
  if (state.status === 'failed') {
    return (
      <Page title="The returns could not be read" back={<Back stored={round} />}>
        <p className="govuk-body">
          Nothing has been changed or deleted. Close other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  if (state.total === 0) return <LoadingPage />;
  return (
    <Page title="Reading the returns" back={<Back stored={round} />}>
      <p className="govuk-body" role="status">
        {state.read} of {countWords(state.total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  );
}

function Back({ stored: { id, name } }: { readonly stored: StoredRound['round'] }): ReactElement {
  return <Link to={`/rounds/${id}`}>{name}</Link>;
}
