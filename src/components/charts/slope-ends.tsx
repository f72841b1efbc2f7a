import type { ReactElement } from 'react';
import { Text } from 'recharts';

import type { SlopeChartProps, SlopeLine } from './slope-data.ts';
import { spreadLabels } from './spread-labels.ts';

/** The plot's edges, in pixels of the drawing. */
type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type SlopeEndsProps = Pick<SlopeChartProps, 'ends' | 'lines'> & {
  readonly box: Box;
  readonly labelHeight: number;
  /** Pixels between a point and its label, room for the line that leads from one to the other. */
  readonly leader: number;
  readonly isNarrow: boolean;
};

/** Both ends of the lines: an upright, what it stands for, and every line's label beside its point. */
export function SlopeEnds({ ends, ...rest }: SlopeEndsProps): ReactElement {
  const { box } = rest;
  return (
    <g className="s11-slope-ends">
      <text className="s11-slope-end" x={box.left + 8} y={16} textAnchor="end">
        {ends[0]}
      </text>
      <text className="s11-slope-end" x={box.right - 8} y={16} textAnchor="start">
        {ends[1]}
      </text>
      <End {...rest} end="before" x={box.left} sign={-1} />
      <End {...rest} end="after" x={box.right} sign={1} />
    </g>
  );
}

type EndProps = Omit<SlopeEndsProps, 'ends'> & {
  readonly end: 'before' | 'after';
  readonly x: number;
  /** Which way the labels stand from the upright. */
  readonly sign: -1 | 1;
};

function End({ lines, box, labelHeight, leader, isNarrow, end, x, sign }: EndProps): ReactElement {
  const other = end === 'before' ? 'after' : 'before';
  const toY = (share: number): number => box.bottom - share * (box.bottom - box.top);
  // Of lines that meet, the one that comes from higher up has its label higher up.
  const sorted = lines.toSorted(
    (a, b) => b[end].share - a[end].share || b[other].share - a[other].share,
  );
  const places = spreadLabels(
    sorted.map((line) => toY(line[end].share)),
    labelHeight,
    box,
  );
  return (
    <>
      <line className="s11-slope-upright" x1={x} x2={x} y1={box.top - 8} y2={box.bottom + 8} />
      {sorted.map((line, index) => {
        const point = toY(line[end].share);
        const y = places[index] ?? point;
        return (
          <g key={line.place} className={`s11-slope-label s11-slope-label--${line.trend}`}>
            <path
              className="s11-slope-leader"
              d={`M${x + sign * 7} ${point}L${x + sign * (leader - 4)} ${y}`}
            />
            <Label
              x={x + sign * leader}
              width={box.left - leader}
              {...{ line, end, y, sign, isNarrow }}
            />
          </g>
        );
      })}
    </>
  );
}

type LabelProps = Pick<EndProps, 'end' | 'x' | 'sign' | 'isNarrow'> & {
  readonly line: SlopeLine;
  readonly y: number;
  readonly width: number;
};

/** Wrapped to the room there is; where there is little, the number under which the list has the rest. */
function Label({ line, end, x, y, sign, isNarrow, width }: LabelProps): ReactElement {
  const { words, short } = line[end];
  const numbered = sign === -1 ? `${line.place}. ${short}` : `${short} (${line.place})`;
  return (
    <Text
      className="s11-slope-name"
      x={x}
      y={y}
      {...(isNarrow ? {} : { width })}
      fontSize={15}
      lineHeight="1.15em"
      textAnchor={sign === -1 ? 'end' : 'start'}
      verticalAnchor="middle"
    >
      {isNarrow ? toOneWord(numbered) : `${line.label}: ${toOneWord(words)}`}
    </Text>
  );
}

/** Never parted at the end of a line. */
function toOneWord(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
