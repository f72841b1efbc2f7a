import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { countIn, type CountedAgency } from '../../domain/picture/count-in.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { Template } from '../../domain/template/template.ts';
import { useRoundData } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';

/** All that feedback is made of. */
export type OpenGiving = {
  readonly stored: StoredRound;
  readonly counted: readonly CountedAgency[];
  readonly templateByHash: ReadonlyMap<string, Template>;
  /** Agencies whose return counts and could not be read. */
  readonly unread: readonly string[];
};

type GivingFrameProps = {
  readonly stored: StoredRound;
  readonly children: (open: OpenGiving) => ReactElement;
};

/** Reads the returns and what was decided of them, and says how far that has come, or that it failed. */
export function GivingFrame({ stored, children }: GivingFrameProps): ReactElement {
  const state = useRoundData(stored);
  const open = useMemo((): OpenGiving | undefined => {
    if (state.status !== 'ready') return undefined;
    const { moderation, summaryByHash, templateByHash } = state.parts;
    const { moderations } = moderation;
    const { counted, leftOut } = countIn({ ...state.parts.stored, moderations, summaryByHash });
    const unread = leftOut.flatMap((one) => (one.why === 'unread' ? [one.agency.name] : []));
    return { stored: state.parts.stored, counted, templateByHash, unread };
  }, [state]);
  if (open !== undefined) return children(open);
  if (state.status === 'loading' && state.total === 0) return <LoadingPage />;
  const back = <Link to={`/rounds/${stored.round.id}`}>{stored.round.name}</Link>;
  return state.status === 'loading' ? (
    <Page title="Reading the returns" back={back}>
      <p className="govuk-body" role="status">
        {state.read} of {countWords(state.total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  ) : (
    <Page title="The returns could not be read" back={back}>
      <p className="govuk-body">
        Nothing has been changed or deleted. Close other tabs of this app and reload this page.
      </p>
    </Page>
  );
}
