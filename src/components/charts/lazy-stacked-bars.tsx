import { Suspense, lazy, type ReactElement } from 'react';

import type { StackedBarsProps } from './chart-data.ts';

const StackedBars = lazy(async () => {
  const { StackedBars: Loaded } = await import('./stacked-bars.tsx');
  return { default: Loaded };
});

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export function LazyStackedBars(props: StackedBarsProps): ReactElement {
  return (
    <Suspense fallback={<p>Loading the chart…</p>}>
      <StackedBars {...props} />
    </Suspense>
  );
}
