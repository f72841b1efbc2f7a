import { Suspense, lazy, type ReactElement } from 'react';

import type { SlopeChartProps } from './slope-data.ts';

const SlopeChart = lazy(async () => {
  const { SlopeChart: Loaded } = await import('./slope-chart.tsx');
  return { default: Loaded };
});

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export function LazySlopeChart(props: SlopeChartProps): ReactElement {
  return (
    <Suspense fallback={<p>Loading the chart…</p>}>
      <SlopeChart {...props} />
    </Suspense>
  );
}
