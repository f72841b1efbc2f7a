import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { RoundPicture } from '../../domain/collection/track-round.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { BackToRound } from '../../items/back-to-round.tsx';
import { ReadingRound } from '../../items/reading-round.tsx';
import { readCommentaries } from '../../storage/commentaries.ts';
import { listRounds, type StoredRound } from '../../storage/rounds.ts';
import { readSurveys, type StoredSurvey } from '../../storage/surveys.ts';
import { offerEarlier } from './offer-earlier.ts';
import { ReadRound } from './read-round.tsx';
import { ReportsForm } from './reports-form.tsx';

export type ReportsPageProps = {
  readonly stored: StoredRound;
  readonly picture: RoundPicture;
  readonly today: PlainDate;
};

const NONE: readonly StoredSurvey[] = [];

/** What a partnership gives out of a round: the board view, the overview, and the data behind them. */
export function ReportsPage({ stored, picture, today }: ReportsPageProps): ReactElement {
  const { id } = stored.round;
  const rounds = useLiveQuery(listRounds, []);
  const words = useLiveQuery(() => readCommentaries(id), [id]);
  const surveys = useLiveQuery(() => readSurveys(id), [id]);
  if (stored.returns.length === 0) return <NoReturns stored={stored} />;
  if (rounds === undefined || words === undefined || surveys === undefined) {
    return <LoadingPage />;
  }
  const offered = rounds.ok ? offerEarlier(stored.round, rounds.value.rounds) : [];
  return (
    <ReadRound
      stored={stored}
      otherwise={(state) => <ReadingRound stored={stored} state={state} />}
    >
      {(parts) => (
        <ReportsForm
          parts={parts}
          returned={picture.counts}
          today={today}
          offered={offered}
          words={words.ok ? words.value : undefined}
          surveys={surveys.ok ? surveys.value.surveys : NONE}
        />
      )}
    </ReadRound>
  );
}

function NoReturns({ stored }: Pick<ReportsPageProps, 'stored'>): ReactElement {
  const { round } = stored;
  return (
    <Page
      title="Reports of the round"
      caption={round.name}
      back={<BackToRound round={stored.round} />}
    >
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
