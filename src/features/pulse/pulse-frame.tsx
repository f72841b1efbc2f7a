import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { countIn } from '../../domain/picture/count-in.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import type { OpenPulse } from './open-pulse.ts';

type PulseFrameProps = {
  readonly stored: StoredRound;
  readonly children: (open: OpenPulse) => ReactElement;
};

/** Reads what the returns of a round say, before any page of the pulse is shown. */
export function PulseFrame({ stored, children }: PulseFrameProps): ReactElement {
  const state = useRoundData(stored);
  const parts = state.status === 'ready' ? state.parts : undefined;
  const open = useMemo(() => {
    if (parts === undefined) return undefined;
    const { moderation, summaryByHash, templateByHash } = parts;
    const data = { ...parts.stored, moderations: moderation.moderations, summaryByHash };
    return { stored: parts.stored, counted: countIn(data).counted, templateByHash };
  }, [parts]);
  if (open !== undefined) return children(open);
  if (state.status === 'failed') {
    return (
      <Page title="The returns could not be read" back={<BackToRound stored={stored} />}>
        <p className="govuk-body">
          Nothing has been changed or deleted. Close other tabs of this app and reload this page.
        </p>
      </Page>
    );
  }
  if (state.status === 'ready' || state.total === 0) return <LoadingPage />;
  return (
    <Page title="Reading the returns" back={<BackToRound stored={stored} />}>
      <p className="govuk-body" role="status">
        {state.read} of {countWords(state.total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  );
}

function BackToRound({ stored: { round } }: Pick<PulseFrameProps, 'stored'>): ReactElement {
  return <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
}
