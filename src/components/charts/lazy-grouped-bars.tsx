import { Suspense, lazy, type ReactElement } from 'react';

import type { GroupedBarsProps } from './grouped-data.ts';

const GroupedBars = lazy(async () => {
  const { GroupedBars: Loaded } = await import('./grouped-bars.tsx');
  return { default: Loaded };
});

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export function LazyGroupedBars(props: GroupedBarsProps): ReactElement {
  return (
    <Suspense fallback={<p>Loading the chart…</p>}>
      <GroupedBars {...props} />
    </Suspense>
  );
}
