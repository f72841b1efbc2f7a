import { memo, type ReactElement } from 'react';

import { LazyStackedBars } from '../../components/charts/lazy-stacked-bars.tsx';
import { SmallMultiples } from '../../components/charts/small-multiples.tsx';
import { WhenNear } from '../../components/charts/when-near.tsx';
import { Details } from '../../components/details.tsx';
import { Figure } from '../../components/figure.tsx';
import { toRatingStanding } from '../../domain/report/rating-standing.ts';
import type {
  OverviewChart,
  OverviewFigure,
  OverviewSection,
} from '../../domain/overview/overview-section.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';

/** Pixels that one bar takes. */
const BAR_ROOM = 54;

/** One section of the overview on the screen: what it says, its pictures and tables, what is left out. */
export const SectionView = memo(
  ({ section }: { readonly section: OverviewSection }): ReactElement => {
    const { id, title, sentence, figures, notes } = section;
    return (
      <section aria-labelledby={`section-${id}`} className="s11-picture__section">
        <h2 className="govuk-heading-l" id={`section-${id}`} tabIndex={-1}>
          {title}
        </h2>
        <p className="govuk-body-l s11-picture__sentence">{sentence}</p>
        {id === 'counted' ? (
          <LeftOut figures={figures} />
        ) : (
          figures.map((figure, place) => (
            <OneFigure
              key={place}
              figure={figure}
              // How ratings are spread is seen best standard by standard.
              isSpread={id === 'ratings' && place === 0}
            />
          ))
        )}
        {notes.length > 0 && <Notes notes={notes} />}
      </section>
    );
  },
);
SectionView.displayName = 'SectionView';

/** Of hundreds of agencies many may be missing: their names unfold. */
function LeftOut({ figures }: Pick<OverviewSection, 'figures'>): ReactElement {
  return (
    <>
      {figures.map(({ table }) => (
        <Details key={table.caption} summary={`${table.caption} (${table.rows.length})`}>
          <ReportBlocks blocks={[table]} />
        </Details>
      ))}
    </>
  );
}

type OneFigureProps = { readonly figure: OverviewFigure; readonly isSpread: boolean };

function OneFigure({ figure: { chart, table }, isSpread }: OneFigureProps): ReactElement {
  if (chart === undefined) return <ReportBlocks blocks={[table]} />;
  return (
    <Figure
      headline={chart.title}
      subtitle={chart.subtitle}
      chart={<Chart chart={chart} isSpread={isSpread && chart.bars.length > 1} />}
      table={<ReportBlocks blocks={[table]} />}
    />
  );
}

function Chart({
  chart: { alt, series, bars },
  isSpread,
}: {
  readonly chart: OverviewChart;
  readonly isSpread: boolean;
}): ReactElement {
  const looks = series.map(({ label, slot }) => ({ label, ...toRatingStanding(slot) }));
  if (isSpread) return <SmallMultiples alt={alt} series={looks} bars={bars} />;
  return (
    <WhenNear height={bars.length * BAR_ROOM + BAR_ROOM}>
      <LazyStackedBars alt={alt} series={looks} bars={bars} />
    </WhenNear>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }): ReactElement {
  return (
    <div className="s11-picture__notes">
      <p className="s11-picture__notes-title">What is counted, and what is not</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
