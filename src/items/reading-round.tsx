import type { ReactElement } from 'react';

import { LoadingPage } from '../components/loading-page.tsx';
import { Page } from '../components/page.tsx';
import { countWords } from '../domain/shared/count-words.ts';
import type { StoredRound } from '../storage/rounds.ts';
import { BackToRound } from './back-to-round.tsx';
import type { RoundPartsState } from './use-round-data.ts';

type ReadingRoundProps = {
  readonly stored: StoredRound;
  readonly state: Exclude<RoundPartsState, { status: 'ready' }>;
};

/** Stands in the place of any page that is drawn from a round until its returns are read, or when they cannot be. */
export function ReadingRound({ stored, state }: ReadingRoundProps): ReactElement {
  if (state.status === 'failed') {
    return (
      <Page title="The returns could not be read" back={<BackToRound round={stored.round} />}>
        <p className="govuk-body">
          Nothing has been changed or deleted. Close other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  if (state.total === 0) return <LoadingPage />;
  return (
    <Page title="Reading the returns" back={<BackToRound round={stored.round} />}>
      <p className="govuk-body" role="status">
        {state.read} of {countWords(state.total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  );
}
