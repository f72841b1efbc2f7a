import { useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Details } from '../../components/details.tsx';
import {
  drawHeatRow,
  findShare,
  type HeatCell,
  type HeatView,
} from '../../domain/picture/draw-heatmap.ts';
import type { Heat } from './heat-rows.ts';
import { describeCell } from './heat-words.ts';
import type { ShortLabels } from './short-labels.ts';

const SHOWN = 20;

type LowestProps = {
  readonly roundId: string;
  readonly heat: Heat;
  readonly view: HeatView;
  readonly labels: ShortLabels;
};

/** A short way for the keyboard to where there is most to look at; of cells, and never of agencies. */
export function Lowest(props: LowestProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Details
      summary={
        props.view === 'difference'
          ? `Up to ${SHOWN} cells that moderation lowered most`
          : `Up to ${SHOWN} cells furthest from the top`
      }
      onOpenChange={setIsOpen}
    >
      {isOpen && <Cells {...props} />}
    </Details>
  );
}

function Cells({ roundId, heat, view, labels }: LowestProps): ReactElement {
  const cells = useMemo(() => listLowest(heat, view), [heat, view]);
  if (cells.length === 0) return <p className="govuk-body">There are none.</p>;
  return (
    <ol className="govuk-list govuk-list--number">
      {cells.map(({ cell, name, title, token }) => {
        const { word, said } = describeCell(cell, view, labels);
        const question = encodeURIComponent(cell.leadsTo.question.id);
        return (
          <li key={`${token} ${title}`}>
            <Link
              className="govuk-link"
              to={`/rounds/${roundId}/moderate/${token}/${question}?by=agency`}
            >
              {name}, {title}
            </Link>
            : {word}
            {said === '' ? '' : `, ${said}`}
          </li>
        );
      })}
    </ol>
  );
}

type Placed = {
  readonly cell: HeatCell;
  readonly name: string;
  readonly title: string;
  readonly token: string;
};

function listLowest({ rows, columns }: Heat, view: HeatView): readonly Placed[] {
  const placed = rows.flatMap(({ agency, counted }) =>
    (counted === undefined ? [] : drawHeatRow(counted, columns, view)).flatMap(
      (cell, place): readonly Placed[] => {
        const counts = view === 'difference' ? cell?.lowered : cell?.below;
        if (cell === undefined || counts === undefined || counts === 0) return [];
        const title = columns[place]?.title ?? '';
        return [{ cell, name: agency.name, title, token: agency.token }];
      },
    ),
  );
  return placed
    .toSorted((a, b) => compareCells(a.cell, b.cell, view) || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN);
}

function compareCells(a: HeatCell, b: HeatCell, view: HeatView): number {
  if (view === 'difference') return b.lowered - a.lowered;
  return b.below * a.rated - a.below * b.rated || lowestOf(a, view) - lowestOf(b, view);
}

function lowestOf({ lowest }: HeatCell, view: 'self' | 'agreed'): number {
  return lowest === undefined ? 1 : findShare(lowest, view);
}
