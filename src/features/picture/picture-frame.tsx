import { useMemo, type ReactElement } from 'react';

import { LoadingPage } from '../../components/loading-page.tsx';
import { listTitles, type Titles } from '../../domain/overview/titles.ts';
import { countIn, type Counted } from '../../domain/picture/count-in.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ReadingRound } from '../../items/reading-round.tsx';
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
  if (drawn !== undefined) return children({ today, ...drawn });
  return state.status === 'ready' ? (
    <LoadingPage />
  ) : (
    <ReadingRound stored={stored} state={state} />
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
