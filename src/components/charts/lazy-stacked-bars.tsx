import { lazyPart } from '../lazy-part.tsx';

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export const LazyStackedBars = lazyPart(
  async () => (await import('./stacked-bars.tsx')).StackedBars,
  <p>Loading the chart…</p>,
);
