import type { ReactElement } from 'react';
import { Text } from 'recharts';

type BarNameProps = {
  readonly name: string;
  /** What the bar leaves out. */
  readonly note: string | undefined;
  /** Pixels from the chart's top to the middle of the bar. */
  readonly middle: number;
  readonly width: number;
  readonly barHeight: number;
  readonly isAbove: boolean;
};

/** Pixels between a name and its bar. */
const GAP = { before: 12, above: 5 } as const;

/** A bar's name, wrapped to the room there is: before its bar, or above it on a narrow screen. */
export function BarName({
  name,
  note,
  middle,
  width,
  barHeight,
  isAbove,
}: BarNameProps): ReactElement {
  return (
    <Text
      className="s11-chart__name"
      x={0}
      y={isAbove ? middle - barHeight / 2 - GAP.above : middle}
      width={isAbove ? width : width - GAP.before}
      fontSize={15}
      lineHeight="1.15em"
      textAnchor="start"
      verticalAnchor={isAbove ? 'end' : 'middle'}
    >
      {note === undefined ? name : `${name} (${note})`}
    </Text>
  );
}
