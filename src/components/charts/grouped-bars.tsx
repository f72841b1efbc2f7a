import type { ReactElement } from 'react';
import { Bar, BarChart, Text, XAxis, YAxis, type BarShapeProps } from 'recharts';

import type { GroupedBarsProps, GroupedLook, GroupedRow } from './grouped-data.ts';
import { useWidth } from './use-width.ts';

/** Pixels. Below `NARROW` the names stand above their bars instead of before them. */
const NARROW = 640;
const NAME_WIDTH = 260;
/** For the words beside the longest bar. */
const WORDS_WIDTH = 150;
const BAR = 20;
const BETWEEN_BARS = 2;
const BETWEEN_ROWS = 24;
const NAME_ABOVE = 46;

/**
 * Shares beside each other, row by row, each with its counts in words. A still picture: no hover, no
 * keys, no motion.
 */
export function GroupedBars({ alt, series, rows }: GroupedBarsProps): ReactElement {
  const [frame, width] = useWidth();
  return (
    <div className="s11-chart">
      <ul className="s11-chart-key">
        {series.map(({ label, look }) => (
          <li key={label} className="s11-chart-key__item">
            <span className={`s11-chart-key__swatch s11-grouped__swatch--${look}`} />
            {label}
          </li>
        ))}
      </ul>
      <div ref={frame} role="img" aria-label={alt}>
        {width > 0 && <Drawing series={series} rows={rows} width={width} />}
      </div>
    </div>
  );
}

type DrawingProps = Omit<GroupedBarsProps, 'alt'> & { readonly width: number };

function Drawing({ series, rows, width }: DrawingProps): ReactElement {
  const isNarrow = width < NARROW;
  const bars = series.length * (BAR + BETWEEN_BARS);
  return (
    <BarChart
      layout="vertical"
      data={rows}
      width={width}
      height={rows.length * (bars + BETWEEN_ROWS + (isNarrow ? NAME_ABOVE : 0))}
      barSize={BAR}
      barGap={BETWEEN_BARS}
      margin={{ top: isNarrow ? NAME_ABOVE / 2 : 0, right: WORDS_WIDTH, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <Stripes />
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis
        type="category"
        dataKey="label"
        width={isNarrow ? 1 : NAME_WIDTH}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => (
          <RowName
            name={rows[index]?.label ?? ''}
            y={isNarrow ? Number(y) - bars / 2 - 5 : Number(y)}
            width={isNarrow ? width : NAME_WIDTH - 14}
            isAbove={isNarrow}
          />
        )}
      />
      {series.map(({ label, look }, place) => (
        <Bar
          key={label}
          dataKey={(row: GroupedRow) => row.bars[place]?.share ?? 0}
          isAnimationActive={false}
          shape={({ x, y, width: length, height, index }: BarShapeProps) => (
            <OneBar
              {...{ x, y, height, look }}
              width={length}
              words={rows[index]?.bars[place]?.words ?? ''}
            />
          )}
        />
      ))}
    </BarChart>
  );
}

function Stripes(): ReactElement {
  return (
    <defs>
      <pattern
        id="s11-stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="s11-grouped__ground" width="6" height="6" />
        <rect className="s11-grouped__stripe" width="2" height="6" />
      </pattern>
    </defs>
  );
}

type RowNameProps = {
  readonly name: string;
  readonly y: number;
  readonly width: number;
  readonly isAbove: boolean;
};

function RowName({ name, y, width, isAbove }: RowNameProps): ReactElement {
  return (
    <Text
      className="s11-chart__name"
      x={0}
      y={y}
      width={width}
      fontSize={15}
      lineHeight="1.15em"
      textAnchor="start"
      verticalAnchor={isAbove ? 'end' : 'middle'}
    >
      {name}
    </Text>
  );
}

type OneBarProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: GroupedLook;
  readonly words: string;
};

function OneBar({ x, y, width, height, look, words }: OneBarProps): ReactElement {
  return (
    <g className={`s11-grouped__bar s11-grouped__bar--${look}`}>
      {width > 0 && <rect x={x} y={y + 0.5} width={width} height={height - 1} />}
      <text x={x + width + 8} y={y + height / 2} dominantBaseline="central">
        {words}
      </text>
    </g>
  );
}
