import type { ReactElement } from 'react';

import { findRatingLook } from '../rating-look.ts';
import type { ChartBar, ChartSeries, StackedBarsProps } from './chart-data.ts';

/** Per cent of a line that the longest bar takes: its count stands behind it. */
const LONGEST = 82;

/**
 * One small chart for each bar, all on the same axis: how the ratings of each are spread. What is
 * not rated is said below in words. Drawn without the library, which takes as long for each of a
 * dozen as for one large chart. A still picture: no hover, no keys, no motion.
 */
export function SmallMultiples({ alt, series, bars }: StackedBarsProps): ReactElement {
  const rated = series
    .map((each, place) => ({ each, place }))
    .filter(({ each }) => each.kind === 'rated');
  const most = Math.max(
    1,
    ...bars.flatMap(({ values }) => rated.map(({ place }) => values[place] ?? 0)),
  );
  return (
    <div className="s11-multiples" role="img" aria-label={alt}>
      {bars.map((bar) => (
        <div key={bar.label} className="s11-multiples__one">
          <p className="s11-multiples__name">{bar.label}</p>
          {rated.map(({ each, place }) => (
            <Line key={each.label} each={each} value={bar.values[place] ?? 0} most={most} />
          ))}
          <p className="s11-multiples__rest">{describeRest(bar, series)}</p>
        </div>
      ))}
    </div>
  );
}

type LineProps = {
  readonly each: ChartSeries;
  readonly value: number;
  /** The count of the longest bar of all. */
  readonly most: number;
};

function Line({ each, value, most }: LineProps): ReactElement {
  const width = `${((value / most) * LONGEST).toFixed(2)}%`;
  return (
    <div className="s11-multiples__line">
      <span className="s11-multiples__label">{each.label}</span>
      <svg className="s11-multiples__bar" width="100%" height="20">
        {value > 0 && (
          <g className={`s11-segment s11-segment--${findRatingLook(each)}`}>
            <rect x="0.5" y="1" width={width} height="18" />
          </g>
        )}
        <text className="s11-multiples__count" x={width} dx="6" y="10" dominantBaseline="central">
          {value}
        </text>
      </svg>
    </div>
  );
}

function describeRest({ values }: ChartBar, series: readonly ChartSeries[]): string {
  const parts = series.flatMap((each, place) => {
    const count = values[place] ?? 0;
    return each.kind === 'rated' || count === 0 ? [] : [`${count} ${each.label.toLowerCase()}`];
  });
  return parts.join(', ');
}
