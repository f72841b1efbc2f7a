import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { ModeratorPage } from './moderator-page.tsx';
import { useModerating, type Moderating } from './use-moderating.ts';
import { useModerator, useSaidInRound, type OwnModerator } from './use-moderator.ts';

export type OpenModeration = Moderating & {
  readonly own: OwnModerator;
  /** To say that somebody else sits at this device now. */
  readonly askWho: () => void;
};

/** Reads what moderation stands on, and asks who moderates, before any of its pages is shown. */
export function ModerateFrame({
  stored,
  children,
}: {
  readonly stored: StoredRound;
  readonly children: (open: OpenModeration) => ReactElement;
}): ReactElement {
  const state = useModerating(stored);
  const own = useModerator();
  const [isAsking, setIsAsking] = useState(false);
  useSaidInRound(stored.round.id, own, state.status === 'ready' ? state.moderation : undefined);
  if (own === undefined) return <LoadingPage />;
  if (own === null || isAsking) {
    const done = (): void => {
      setIsAsking(false);
    };
    return <ModeratorPage round={stored.round} own={own} onDone={done} />;
  }
  switch (state.status) {
    case 'loading':
      return state.total === 0 ? <LoadingPage /> : <Reading stored={stored} {...state} />;
    case 'failed':
      return (
        <Page title="The returns could not be read" back={<BackToRound stored={stored} />}>
          <p className="govuk-body">
            Nothing has been changed or deleted. Close other tabs of this app and reload this page.
          </p>
        </Page>
      );
    case 'ready': {
      const askWho = (): void => {
        setIsAsking(true);
      };
      return children({ ...state, own, askWho });
    }
  }
}

type ReadingProps = {
  readonly stored: StoredRound;
  readonly read: number;
  readonly total: number;
};

function Reading({ stored, read, total }: ReadingProps): ReactElement {
  return (
    <Page title="Reading the returns" back={<BackToRound stored={stored} />}>
      <p className="govuk-body" role="status">
        {read} of {countWords(total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  );
}

function BackToRound({ stored: { round } }: { readonly stored: StoredRound }): ReactElement {
  return <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
}
