import { lazyPart } from '../lazy-part.tsx';

/** The chart without its weight: the drawing library comes when a chart is first shown. */
export const LazySlopeChart = lazyPart(
  async () => (await import('./slope-chart.tsx')).SlopeChart,
  <p>Loading the chart…</p>,
);
