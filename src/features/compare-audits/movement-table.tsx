import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Movement } from '../../domain/comparison/comparison.ts';
import type { Scale } from '../../domain/template/template.ts';

type MovementTableProps = { readonly movement: Movement; readonly scale: Scale };

/** From each rating of the earlier audit, in rows, to each of this one, in columns. */
export function MovementTable({ movement, scale }: MovementTableProps): ReactElement {
  const { matrix, improved, declined, unchanged, total } = movement;
  const places = scale.points.map((_, place) => place);
  const columns: readonly TableColumn<number>[] = [
    {
      key: 'from',
      heading: 'Earlier rating',
      rowHeader: true,
      render: (from) => `From ${scale.points[from]?.label ?? ''}`,
    },
    ...scale.points.map(({ id, label }, to) => ({
      key: id,
      heading: `To ${label}`,
      numeric: true,
      render: (from: number) => <Count count={matrix[from]?.[to] ?? 0} by={to - from} />,
    })),
    {
      key: 'total',
      heading: 'All',
      numeric: true,
      render: (from) => addUp(matrix[from] ?? []),
    },
  ];
  return (
    <div className="s11-movement">
      <DataTable
        caption="How ratings moved"
        columns={columns}
        rows={places}
        rowKey={String}
        footer={
          <tr className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              All
            </th>
            {places.map((to) => (
              <td key={to} className="govuk-table__cell govuk-table__cell--numeric">
                {addUp(matrix.map((row) => row[to] ?? 0))}
              </td>
            ))}
            <td className="govuk-table__cell govuk-table__cell--numeric">{total}</td>
          </tr>
        }
      />
      <p className="govuk-body s11-movement__key">
        <span aria-hidden="true">↑</span> improved ({improved}) · <span aria-hidden="true">↓</span>{' '}
        declined ({declined}) · in a frame, unchanged ({unchanged})
      </p>
    </div>
  );
}

/** Which way a count moved is said by an arrow or a frame, and in words to those who hear it. */
function Count({ count, by }: { readonly count: number; readonly by: number }): ReactElement {
  if (by === 0) {
    return (
      <span className="s11-movement__same">
        {count}
        <VisuallyHidden> unchanged</VisuallyHidden>
      </span>
    );
  }
  if (count === 0) return <span className="s11-movement__none">0</span>;
  return (
    <>
      <strong>{count}</strong> <span aria-hidden="true">{by > 0 ? '↑' : '↓'}</span>
      <VisuallyHidden>{by > 0 ? 'improved' : 'declined'}</VisuallyHidden>
    </>
  );
}

function addUp(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
