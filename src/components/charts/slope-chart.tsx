import type { ReactElement } from 'react';
import { Line, LineChart, XAxis, YAxis } from 'recharts';

import type { SlopeChartProps, SlopeLine } from './slope-data.ts';
import { SlopeEnds } from './slope-ends.tsx';
import { SlopeKey } from './slope-key.tsx';
import { useWidth } from './use-width.ts';

/** Pixels. Below `NARROW` lines are named by number, and a list says which is which. */
const NARROW = 960;
const LABEL = {
  wide: { width: 366, height: 42, leader: 26 },
  narrow: { width: 97, height: 22, leader: 18 },
} as const;
const TOP = 44;
const BOTTOM = 20;
const LEAST_HEIGHT = 240;

/**
 * Two points in time joined by a line for each thing. What has moved is darker and heavier, and what
 * has fallen is dashed as well. A still picture: no hover, no keys, no motion.
 */
export function SlopeChart({ alt, ends, trendWords, lines }: SlopeChartProps): ReactElement {
  const [frame, width] = useWidth();
  const isNarrow = width < NARROW;
  return (
    <div className="s11-chart s11-chart--slope">
      <SlopeKey trendWords={trendWords} lines={lines} />
      <div ref={frame} role="img" aria-label={alt}>
        {width > 0 && <Drawing ends={ends} lines={lines} width={width} isNarrow={isNarrow} />}
      </div>
      {width > 0 && isNarrow && (
        <ol className="s11-slope-names">
          {lines.map(({ place, label, before, after }) => (
            <li key={place} value={place}>
              {label}: {before.words}, then {after.words}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type DrawingProps = Pick<SlopeChartProps, 'ends' | 'lines'> & {
  readonly width: number;
  readonly isNarrow: boolean;
};

type Point = { readonly end: 'before' | 'after' };
const POINTS: readonly Point[] = [{ end: 'before' }, { end: 'after' }];

function Drawing({ ends, lines, width, isNarrow }: DrawingProps): ReactElement {
  const label = isNarrow ? LABEL.narrow : LABEL.wide;
  const plot = Math.max(LEAST_HEIGHT, lines.length * label.height);
  const margin = { top: TOP, right: label.width, bottom: BOTTOM, left: label.width };
  return (
    <LineChart
      data={POINTS}
      width={width}
      height={plot + TOP + BOTTOM}
      margin={margin}
      accessibilityLayer={false}
    >
      <XAxis dataKey="end" hide />
      <YAxis domain={[0, 1]} hide />
      <SlopeEnds
        ends={ends}
        lines={lines}
        labelHeight={label.height}
        leader={label.leader}
        isNarrow={isNarrow}
        box={{ left: label.width, right: width - label.width, top: TOP, bottom: TOP + plot }}
      />
      {inDrawingOrder(lines).map((line) => (
        <Line
          key={line.place}
          className={`s11-slope s11-slope--${line.trend}`}
          type="linear"
          dataKey={({ end }: Point) => line[end].share}
          dot={{
            r: line.trend === 'level' ? 3 : 5,
            className: `s11-slope-dot s11-slope-dot--${line.trend}`,
          }}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}

/** What has moved lies over what has not. */
function inDrawingOrder(lines: readonly SlopeLine[]): readonly SlopeLine[] {
  return lines.toSorted((a, b) => Number(a.trend !== 'level') - Number(b.trend !== 'level'));
}
