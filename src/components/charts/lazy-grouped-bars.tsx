import { lazyPart } from '../lazy-part.tsx';

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export const LazyGroupedBars = lazyPart(
  async () => (await import('./grouped-bars.tsx')).GroupedBars,
  <p>Loading the chart…</p>,
);
