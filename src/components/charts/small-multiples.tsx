import type { ReactElement } from 'react';
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';

import { findRatingLook } from '../rating-look.ts';
import type { ChartBar, ChartSeries, StackedBarsProps } from './chart-data.ts';
import { useWidth } from './use-width.ts';

/** Pixels. */
const ROW = 26;
const BAR = 18;
const LETTER = 7.6;
const MOST_NAME = 130;
const COUNT_WIDTH = 44;

/**
 * One small chart for each bar, all on the same axis: how the ratings of each are spread. What is
 * not rated is said below in words. A still picture: no hover, no keys, no motion.
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
          <Spread
            lines={rated.map(({ each, place }) => ({ each, value: bar.values[place] ?? 0 }))}
            most={most}
          />
          <p className="s11-multiples__rest">{describeRest(bar, series)}</p>
        </div>
      ))}
    </div>
  );
}

type Line = { readonly each: ChartSeries; readonly value: number };

function Spread({
  lines,
  most,
}: {
  readonly lines: readonly Line[];
  readonly most: number;
}): ReactElement {
  const [frame, width] = useWidth();
  const longest = Math.max(...lines.map(({ each }) => each.label.length));
  const names = Math.min(MOST_NAME, Math.ceil(longest * LETTER) + 10);
  return (
    <div ref={frame} className="s11-chart" style={{ minHeight: lines.length * ROW }}>
      {width > 0 && (
        <BarChart
          layout="vertical"
          data={lines}
          width={width}
          height={lines.length * ROW}
          barSize={BAR}
          margin={{ top: 0, right: COUNT_WIDTH, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" domain={[0, most]} hide />
          <YAxis
            type="category"
            dataKey={({ each }: Line) => each.label}
            width={names}
            interval={0}
            axisLine={{ stroke: '#595959' }}
            tickLine={false}
            tick={({ x, y, index }) => (
              <text
                x={Number(x)}
                y={Number(y)}
                textAnchor="end"
                dominantBaseline="central"
                className="s11-chart__name"
              >
                {lines[index]?.each.label ?? ''}
              </text>
            )}
          />
          <Bar
            dataKey={({ value }: Line) => value}
            isAnimationActive={false}
            shape={({ x, y, width: length, height, index }: BarShapeProps) => (
              <Row x={x} y={y} width={length} height={height} line={lines[index]} />
            )}
          />
        </BarChart>
      )}
    </div>
  );
}

type RowProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly line: Line | undefined;
};

/** The bar with its count behind it, where there is always room. */
function Row({ x, y, width, height, line }: RowProps): ReactElement | null {
  if (line === undefined) return null;
  const { each, value } = line;
  return (
    <g>
      {value > 0 && (
        <g className={`s11-segment s11-segment--${findRatingLook(each)}`}>
          <rect x={x + 1} y={y + 0.5} width={Math.max(2, width - 1)} height={height - 1} />
        </g>
      )}
      <text
        className="s11-chart__name s11-multiples__count"
        x={x + (value > 0 ? width : 0) + 6}
        y={y + height / 2}
        dominantBaseline="central"
      >
        {value}
      </text>
    </g>
  );
}

function describeRest({ values }: ChartBar, series: readonly ChartSeries[]): string {
  const parts = series.flatMap((each, place) => {
    const count = values[place] ?? 0;
    return each.kind === 'rated' || count === 0 ? [] : [`${count} ${each.label.toLowerCase()}`];
  });
  return parts.join(', ');
}
