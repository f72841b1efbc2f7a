import { useId, useState, type ReactElement, type ReactNode } from 'react';

import { Button } from './button.tsx';

type FigureProps = {
  /** What the figures say, as a sentence. */
  readonly headline: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  /** What is counted, where, when, in which unit. */
  readonly subtitle?: ReactNode;
  readonly chart: ReactNode;
  /** The same figures. Always printed, whichever of the two is on screen. */
  readonly table: ReactNode;
  /** Where the figures come from and how many stand behind them. */
  readonly source?: ReactNode;
};

/** A picture with its table, one at a time on screen. */
export function Figure({
  headline,
  headingLevel = 3,
  subtitle,
  chart,
  table,
  source,
}: FigureProps): ReactElement {
  const [showsTable, setShowsTable] = useState(false);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="s11-figure" aria-labelledby={headingId}>
      <div className="s11-figure__head">
        <div>
          <Heading id={headingId} className="govuk-heading-s s11-figure__headline">
            {headline}
          </Heading>
          {subtitle !== undefined && <p className="s11-figure__subtitle">{subtitle}</p>}
        </div>
        <Button
          variant="link"
          aria-describedby={headingId}
          onClick={() => {
            setShowsTable(!showsTable);
          }}
        >
          {showsTable ? 'Show chart' : 'Show table'}
        </Button>
      </div>
      <div className="s11-figure__chart" hidden={showsTable}>
        {chart}
      </div>
      <div className="s11-figure__table" hidden={!showsTable}>
        {table}
      </div>
      {source !== undefined && <figcaption className="s11-figure__source">{source}</figcaption>}
    </figure>
  );
}
