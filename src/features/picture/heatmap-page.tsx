import { useMemo, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Page } from '../../components/page.tsx';
import { SkipLink } from '../../components/skip-link.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import type { HeatView } from '../../domain/picture/draw-heatmap.ts';
import { titleOfStandard } from '../../domain/overview/titles.ts';
import { HeatFilters } from './heat-filters.tsx';
import { HeatKey } from './heat-key.tsx';
import { listHeat, type Heat } from './heat-rows.ts';
import { HeatTable } from './heat-table.tsx';
import { Lowest } from './lowest.tsx';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { OpenPicture } from './picture-frame.tsx';
import { NothingYet } from './picture-page.tsx';
import { PictureNav } from './picture-nav.tsx';
import { useHeatChoices, type HeatChoices } from './use-heat-choices.ts';
import { usePages, type Pages } from './use-pages.ts';

/** Every agency against every standard, or against the questions of one. */
export function HeatmapPage(open: OpenPicture): ReactElement {
  const { stored, counted } = open;
  return (
    <Page
      title="Heatmap"
      caption={stored.round.name}
      back={<BackToRound round={stored.round} />}
      wide
    >
      <PictureNav roundId={stored.round.id} now="/heatmap" />
      {counted.counted.length === 0 ? <NothingYet {...open} /> : <Heatmap {...open} />}
    </Page>
  );
}

const VIEW_WORDS: Readonly<Record<HeatView, string>> = {
  self: 'How agencies rate themselves',
  agreed: 'What is agreed',
  difference: 'From self-rating to agreed rating',
};

function Heatmap(open: OpenPicture): ReactElement {
  const { stored, titles, shortLabels } = open;
  const { id } = stored.round;
  const [choices, choose] = useHeatChoices();
  const { view, standard, kind, order, find } = choices;
  const heat = useMemo(
    () => listHeat(open, { standard, kind, order, find }),
    [open, standard, kind, order, find],
  );
  const pages = usePages(heat.rows, [standard, kind, order, find].join(' '));
  const of = standard === undefined ? 'all standards' : titleOfStandard(titles, standard);
  return (
    <>
      <HeatFilters {...{ open, choices, choose }} status={describe(heat)} />
      <h2 className="govuk-heading-m s11-heat__title">
        {VIEW_WORDS[view]}: {of}
      </h2>
      <HeatKey view={view} isOfQuestions={standard !== undefined} />
      <SkipLink target="after-heatmap">Skip the heatmap</SkipLink>
      <HeatTable
        caption={`${VIEW_WORDS[view]}: agencies by ${standard === undefined ? 'standard' : `question of “${of}”`}, in the order of their names`}
        roundId={id}
        heat={heat}
        rows={pages.shown}
        view={view}
        labels={shortLabels}
        isGrouped={order === 'kind'}
        toStandard={(to) => toAddress(id, choices, to)}
      />
      <div id="after-heatmap" tabIndex={-1}>
        {pages.count > 1 && <Turn pages={pages} total={heat.rows.length} />}
        <Lowest roundId={id} heat={heat} view={view} labels={shortLabels} />
      </div>
    </>
  );
}

function toAddress(roundId: string, { view, kind, order, find }: HeatChoices, to: string): string {
  const search = new URLSearchParams({ standard: to });
  if (view !== 'self') search.set('view', view);
  if (kind !== '') search.set('kind', kind);
  if (order !== 'name') search.set('order', order);
  if (find !== '') search.set('find', find);
  return `/rounds/${roundId}/picture/heatmap?${search.toString()}`;
}

function describe({ rows }: Heat): string {
  const missing = rows.filter(({ counted }) => counted === undefined).length;
  const words = countWords(rows.length, 'agency', 'agencies');
  return missing === 0 ? `${words}.` : `${words}, ${missing} of them without a return.`;
}

function Turn<Item>({
  pages: { place, count, from, to, goTo, status },
  total,
}: {
  readonly pages: Pages<Item>;
  readonly total: number;
}): ReactElement {
  return (
    <nav aria-label="Pages of the heatmap" className="s11-screen-only">
      <p className="govuk-body" ref={status} tabIndex={-1} role="status">
        Agencies {from} to {to} of {total}. Printing prints them all.
      </p>
      <ButtonGroup>
        <Button
          variant="secondary"
          disabled={place === 0}
          onClick={() => {
            goTo(place - 1);
          }}
        >
          Earlier agencies
        </Button>
        <Button
          variant="secondary"
          disabled={place === count - 1}
          onClick={() => {
            goTo(place + 1);
          }}
        >
          Next agencies
        </Button>
      </ButtonGroup>
    </nav>
  );
}
