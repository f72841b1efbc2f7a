import type { ChartSeries } from '../../src/components/charts/chart-data.ts';
import { RatingTag } from '../../src/components/rating-tag.tsx';
import type { TableColumn } from '../../src/components/table-column.ts';

export const SERIES: readonly ChartSeries[] = [
  { kind: 'rated', share: 0, label: 'Not met' },
  { kind: 'rated', share: 1 / 3, label: 'Partly met' },
  { kind: 'rated', share: 2 / 3, label: 'Mostly met' },
  { kind: 'rated', share: 1, label: 'Fully met' },
  { kind: 'unanswered', label: 'Not answered' },
  { kind: 'notApplicable', label: 'Not applicable' },
];

export const BARS = [
  { label: 'Safer recruitment', values: [1, 1, 3, 6, 1, 0] },
  { label: 'Culture, speaking up and conduct', values: [0, 1, 2, 5, 0, 2] },
  { label: 'Supervision and support', values: [0, 0, 1, 6, 3, 0] },
  { label: 'Leadership and accountability', values: [0, 0, 0, 9, 0, 0] },
];

export type Row = { readonly name: string; readonly values: readonly number[] };

export const ROWS: readonly Row[] = BARS.map((bar) => ({ name: bar.label, values: bar.values }));

const COUNTS: readonly TableColumn<Row>[] = SERIES.map((series, place) => ({
  key: series.label === 'Fully met' ? 'fully' : series.label,
  heading: series.label,
  numeric: true,
  render: (row) => row.values[place] ?? 0,
  sortBy: (row) => row.values[place] ?? 0,
}));

export const COLUMNS: readonly TableColumn<Row>[] = [
  {
    key: 'name',
    heading: 'Standard',
    rowHeader: true,
    render: (row) => row.name,
    sortBy: (row) => row.name,
  },
  {
    key: 'worst',
    heading: 'Worst rating',
    render: () => <RatingTag kind="rated" share={1 / 3} label="Partly met" />,
  },
  ...COUNTS,
];
