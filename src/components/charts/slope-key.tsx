import type { ReactElement } from 'react';

import type { SlopeChartProps } from './slope-data.ts';

const TRENDS = ['up', 'down', 'level'] as const;

/** Which line stands for which movement, right above the lines. */
export function SlopeKey({
  trendWords,
  lines,
}: Pick<SlopeChartProps, 'trendWords' | 'lines'>): ReactElement {
  return (
    <ul className="s11-chart-key">
      {TRENDS.filter((trend) => lines.some((line) => line.trend === trend)).map((trend) => (
        <li key={trend} className="s11-chart-key__item">
          <svg width="34" height="12" aria-hidden="true" focusable="false">
            <path className={`s11-slope-sample s11-slope-sample--${trend}`} d="M1 6H33" />
          </svg>
          {trendWords[trend]}
        </li>
      ))}
    </ul>
  );
}
