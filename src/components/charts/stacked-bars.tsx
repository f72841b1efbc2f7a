import type { ReactElement } from 'react';
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';

import { BarName } from './bar-name.tsx';
import type { ChartBar, ChartSeries, StackedBarsProps } from './chart-data.ts';
import { ChartKey } from './chart-key.tsx';
import { Segment } from './segment.tsx';
import { useWidth } from './use-width.ts';

/** Pixels. Below `NARROW` the names stand above their bars instead of before them. */
const NARROW = 560;
const NAME_WIDTH = 230;
const BAR = 28;
const ROW_WITH_NAME_BEFORE = 54;
const ROW_WITH_NAME_ABOVE = 78;
const TOP_WHEN_ABOVE = 20;
/** Of more letters than this, a name with its note takes one line more than there is room for. */
const LONG_NAME = { above: 40, before: 55 } as const;
const LINE = 18;

/**
 * Counts as bars of segments, each with its count printed in it. What does not apply takes no part
 * in the bar and is said beside its name. A still picture: no hover, no keys, no motion.
 */
export function StackedBars({ alt, series, bars }: StackedBarsProps): ReactElement {
  const [frame, width] = useWidth();
  return (
    <div className="s11-chart">
      <ChartKey series={series.filter((each) => each.kind !== 'notApplicable')} />
      <div ref={frame} role="img" aria-label={alt}>
        {width > 0 && <Drawing series={series} bars={bars} width={width} />}
      </div>
    </div>
  );
}

type DrawingProps = Omit<StackedBarsProps, 'alt'> & { readonly width: number };

function Drawing({ series, bars, width }: DrawingProps): ReactElement {
  const isNarrow = width < NARROW;
  const drawn = series
    .map((each, place) => ({ each, place }))
    .filter(({ each }) => each.kind !== 'notApplicable');
  const notes = bars.map((bar) => formatNotApplicable(bar, series));
  const longest = Math.max(
    0,
    ...bars.map(({ label }, place) => `${label} ${notes[place] ?? ''}`.length),
  );
  const more = longest > LONG_NAME[isNarrow ? 'above' : 'before'] ? LINE : 0;
  const lengths = bars.map((bar) =>
    drawn.reduce((total, { place }) => total + (bar.values[place] ?? 0), 0),
  );
  return (
    <BarChart
      layout="vertical"
      data={bars}
      width={width}
      height={bars.length * ((isNarrow ? ROW_WITH_NAME_ABOVE : ROW_WITH_NAME_BEFORE) + more)}
      barSize={BAR}
      margin={{ top: isNarrow ? TOP_WHEN_ABOVE + more / 2 : 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, Math.max(1, ...lengths)]} hide />
      <YAxis
        type="category"
        dataKey="label"
        width={isNarrow ? 1 : NAME_WIDTH}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => (
          <BarName
            name={bars[index]?.label ?? ''}
            note={notes[index]}
            middle={Number(y)}
            width={isNarrow ? width : NAME_WIDTH}
            barHeight={BAR}
            isAbove={isNarrow}
          />
        )}
      />
      {drawn.map(({ each, place }) => (
        <Bar
          key={place}
          dataKey={(bar: ChartBar) => bar.values[place] ?? 0}
          stackId="counts"
          isAnimationActive={false}
          shape={({ x, y, width: length, height, value }: BarShapeProps) => (
            <Segment {...{ x, y, height, value }} width={length} standing={each} />
          )}
        />
      ))}
    </BarChart>
  );
}

function formatNotApplicable(bar: ChartBar, series: readonly ChartSeries[]): string | undefined {
  const place = series.findIndex((each) => each.kind === 'notApplicable');
  const count = bar.values[place] ?? 0;
  return count === 0 ? undefined : `${count} ${series[place]?.label.toLowerCase() ?? ''}`;
}
