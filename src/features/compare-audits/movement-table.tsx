import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { Movement } from '../../domain/comparison/comparison.ts';
import { listMoves } from '../../domain/comparison/list-moves.ts';
import { isLongScale } from '../../domain/template/long-scale.ts';
import type { Scale } from '../../domain/template/template.ts';

type MovementTableProps = { readonly movement: Movement; readonly scale: Scale };

/** How the ratings of the earlier audit became those of this one. */
export function MovementTable({ movement, scale }: MovementTableProps): ReactElement {
  const { improved, declined, unchanged } = movement;
  return (
    <div className="s11-movement">
      {isLongScale(scale.points) ? (
        <MoveList movement={movement} scale={scale} />
      ) : (
        <Matrix movement={movement} scale={scale} />
      )}
      <p className="govuk-body s11-movement__key">
        <span aria-hidden="true">↑</span> improved ({improved}) · <span aria-hidden="true">↓</span>{' '}
        declined ({declined}) · in a frame, unchanged ({unchanged})
      </p>
    </div>
  );
}

/** One row for each step that was taken, the largest up first: nobody reads a grid of hundreds. */
function MoveList({ movement, scale }: MovementTableProps): ReactElement {
  const nameOf = (point: number): string => scale.points[point]?.label ?? '';
  return (
    <DataTable
      caption="How ratings moved"
      startsShort
      columns={[
        {
          key: 'from',
          heading: 'Earlier rating',
          rowHeader: true,
          render: (one) => nameOf(one.from),
        },
        { key: 'to', heading: 'This rating', render: (one) => nameOf(one.to) },
        {
          key: 'count',
          heading: 'Questions',
          numeric: true,
          render: (one) => <Count count={one.count} by={one.to - one.from} />,
        },
      ]}
      rows={listMoves(movement.matrix)}
      rowKey={({ from, to }) => `${from} ${to}`}
    />
  );
}

/** From each rating of the earlier audit, in rows, to each of this one, in columns. */
function Matrix({ movement, scale }: MovementTableProps): ReactElement {
  const { matrix, total } = movement;
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
