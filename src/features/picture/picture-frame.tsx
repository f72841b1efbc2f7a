import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { listTitles, type Titles } from '../../domain/overview/titles.ts';
import { countIn, type Counted } from '../../domain/picture/count-in.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { useRoundData, type RoundParts } from '../../items/use-round-data.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { listShortLabels, type ShortLabels } from './short-labels.ts';

/** A round counted in once, for all pages on which it is seen. */
export type OpenPicture = {
  readonly stored: StoredRound;
  readonly today: PlainDate;
  readonly counted: Counted;
  readonly titles: Titles;
  readonly shortLabels: ShortLabels;
};

type PictureFrameProps = {
  readonly stored: StoredRound;
  readonly today: PlainDate;
  readonly children: (open: OpenPicture) => ReactElement;
};

/** Reads what a round's returns say, and says how far it is where that takes a while. */
export function PictureFrame({ stored, today, children }: PictureFrameProps): ReactElement {
  const state = useRoundData(stored);
  const parts = state.status === 'ready' ? state.parts : undefined;
  const drawn = useMemo(() => (parts === undefined ? undefined : draw(parts)), [parts]);
  if (state.status === 'failed') return <NotRead stored={stored} />;
  if (drawn !== undefined) return children({ today, ...drawn });
  if (state.status === 'ready' || state.total === 0) return <LoadingPage />;
  return (
    <Page title="Reading the returns" back={<BackToRound stored={stored} />}>
      <p className="govuk-body" role="status">
        {state.read} of {countWords(state.total, 'return')} read. This is done once for each return.
      </p>
    </Page>
  );
}

function draw({
  stored,
  moderation,
  summaryByHash,
  templateByHash,
}: RoundParts): Omit<OpenPicture, 'today'> {
  const templates = [...templateByHash.values()];
  return {
    stored,
    counted: countIn({ ...stored, moderations: moderation.moderations, summaryByHash }),
    titles: listTitles(templates),
    shortLabels: listShortLabels(templates),
  };
}

function NotRead({ stored }: { readonly stored: StoredRound }): ReactElement {
  return (
    <Page title="The returns could not be read" back={<BackToRound stored={stored} />}>
      <p className="govuk-body">
        Nothing has been changed or deleted. Close other tabs of this app and reload this page.
      </p>
    </Page>
  );
}

export function BackToRound({ stored: { round } }: { readonly stored: StoredRound }): ReactElement {
  return <Link to={`/rounds/${round.id}`}>{round.name}</Link>;
}
