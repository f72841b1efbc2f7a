import type { ReactElement } from 'react';

import { findRatingLook, type RatingStanding } from '../rating-look.ts';

type SegmentProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number | readonly [number, number];
  readonly standing: RatingStanding;
};

/** Pixels of white between segments: neighbouring colours alone are too alike to part them. */
const GAP = 2;

/** Pixels a digit takes. A count without room for it stands in the table alone. */
const DIGIT = 9;

/** One part of a bar with its count in it; nothing where there is nothing to count. */
export function Segment({
  x,
  y,
  width,
  height,
  value,
  standing,
}: SegmentProps): ReactElement | null {
  const count = typeof value === 'number' ? value : value[1] - value[0];
  if (count <= 0 || width <= GAP) return null;
  return (
    <g className={`s11-segment s11-segment--${findRatingLook(standing)}`}>
      <rect x={x + 0.5} y={y + 0.5} width={width - GAP - 1} height={height - 1} />
      {width >= String(count).length * DIGIT + GAP && (
        <text
          x={x + (width - GAP) / 2}
          y={y + height / 2}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {count}
        </text>
      )}
    </g>
  );
}
