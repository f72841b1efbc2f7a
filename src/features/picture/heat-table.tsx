import { memo, useId, useMemo, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';

import { classNames } from '../../components/class-names.ts';
import { groupRows } from '../../components/table-column.ts';
import { useOverflow } from '../../components/use-overflow.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  drawHeatRow,
  sumHeatColumns,
  type HeatCell,
  type HeatView,
} from '../../domain/picture/draw-heatmap.ts';
import type { Heat, HeatRow } from './heat-rows.ts';
import { describeCell } from './heat-words.ts';
import { softenWords } from './soften-words.ts';
import type { ShortLabels } from './short-labels.ts';

type HeatTableProps = {
  readonly caption: ReactNode;
  readonly roundId: string;
  readonly heat: Heat;
  /** Those of its rows that stand on this page. */
  readonly rows: readonly HeatRow[];
  readonly view: HeatView;
  readonly labels: ShortLabels;
  readonly isGrouped: boolean;
  /** Where the heading of a standard leads: to its questions. */
  readonly toStandard?: (id: string) => string;
};

/**
 * Agencies down, standards or questions across. A table and no grid: whoever reads it by ear goes
 * through it as through any other. It scrolls in a region of its own, and its headings stay.
 */
export function HeatTable(props: HeatTableProps): ReactElement {
  const { caption, roundId, heat, rows, view, labels, isGrouped, toStandard } = props;
  const captionId = useId();
  const [region, overflows] = useOverflow();
  const groups = useMemo(
    () => (isGrouped ? groupRows(rows, ({ kindName }) => kindName) : [{ title: '', rows }]),
    [rows, isGrouped],
  );
  const style: CSSProperties & Record<'--s11-columns', number> = {
    '--s11-columns': heat.columns.length,
  };
  return (
    <div
      ref={region}
      className={classNames('s11-heat__region', overflows && 's11-heat__region--scrolls')}
      {...(overflows ? { role: 'region', 'aria-labelledby': captionId, tabIndex: 0 } : {})}
    >
      <table className="s11-heat" style={style}>
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="s11-heat__corner">
              Agency
            </th>
            {heat.columns.map(({ id, of, title }) => (
              <th key={id} scope="col">
                {of === 'standard' && toStandard !== undefined ? (
                  <Link className="govuk-link" to={toStandard(id)}>
                    {softenWords(title)}
                  </Link>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title}>
            {group.title !== '' && (
              <tr className="s11-heat__group">
                <th scope="rowgroup" colSpan={heat.columns.length + 1}>
                  <span>
                    {group.title} ({group.rows.length})
                  </span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Row key={row.agency.token} {...{ roundId, heat, view, labels, row }} />
            ))}
          </tbody>
        ))}
        <Totals heat={heat} view={view} />
      </table>
    </div>
  );
}

type RowProps = Pick<HeatTableProps, 'roundId' | 'heat' | 'view' | 'labels'> & {
  readonly row: HeatRow;
};

const Row = memo(({ roundId, heat, row, view, labels }: RowProps): ReactElement => {
  const { agency, counted } = row;
  const cells = counted === undefined ? undefined : drawHeatRow(counted, heat.columns, view);
  return (
    <tr>
      <th scope="row">
        <a className="govuk-link" href={`#/rounds/${roundId}/agencies/${agency.token}`}>
          {agency.name}
        </a>
      </th>
      {heat.columns.map(({ id, title }, place) => (
        <td key={id}>
          {cells === undefined ? (
            <Nothing word="No return" />
          ) : (
            <OneCell
              cell={cells[place]}
              of={`${agency.name}, ${title}`}
              {...{ roundId, view, labels }}
              token={agency.token}
            />
          )}
        </td>
      ))}
    </tr>
  );
});
Row.displayName = 'Row';

function Nothing({ word }: { readonly word: string }): ReactElement {
  return (
    <span className="s11-heat__nothing">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}

type OneCellProps = Pick<HeatTableProps, 'roundId' | 'view' | 'labels'> & {
  readonly cell: HeatCell | undefined;
  readonly of: string;
  readonly token: string;
};

function OneCell({ cell, of, roundId, token, view, labels }: OneCellProps): ReactElement {
  if (cell === undefined) return <Nothing word="Not asked" />;
  const { word, detail, said, look } = describeCell(cell, view, labels);
  const question = encodeURIComponent(cell.leadsTo.question.id);
  return (
    // A `Link` for each of hundreds of cells would look at the address whenever a choice changes it.
    <a
      className="s11-heat__link"
      href={`#/rounds/${roundId}/moderate/${token}/${question}?by=agency`}
      aria-label={`${word}${said === '' ? '' : ` ${said}`}: ${of}`}
    >
      <span className={`s11-heat__cell ${look}`}>
        <span className="s11-heat__word">{word}</span>{' '}
        {detail !== '' && <span className="s11-heat__detail">{detail}</span>}
      </span>
    </a>
  );
}

/** Of all that the choices show, on this page and the others. */
function Totals({ heat, view }: Pick<HeatTableProps, 'heat' | 'view'>): ReactElement {
  const totals = useMemo(
    () =>
      sumHeatColumns(
        heat.rows.flatMap(({ counted }) => counted ?? []),
        heat.columns,
        view,
      ),
    [heat, view],
  );
  return (
    <tfoot>
      <tr>
        <th scope="row">{view === 'difference' ? 'Lower and higher' : 'Below the top'}</th>
        {totals.map(({ rated, below, lowered, raised }, place) => (
          <td key={place} className="s11-heat__total">
            {view === 'difference' ? `${lowered} and ${raised}` : `${below} of ${rated}`}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
