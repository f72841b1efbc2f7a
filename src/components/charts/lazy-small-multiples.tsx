import { Suspense, lazy, type ReactElement } from 'react';

import type { StackedBarsProps } from './chart-data.ts';

const SmallMultiples = lazy(async () => {
  const { SmallMultiples: Loaded } = await import('./small-multiples.tsx');
  return { default: Loaded };
});

/** The charts without their weight: the drawing library comes when a chart is first shown. */
export function LazySmallMultiples(props: StackedBarsProps): ReactElement {
  return (
    <Suspense fallback={<p>Loading the charts…</p>}>
      <SmallMultiples {...props} />
    </Suspense>
  );
}
