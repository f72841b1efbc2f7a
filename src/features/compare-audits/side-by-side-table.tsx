import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import { RatingTag } from '../../components/rating-tag.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { nameAudit } from '../../domain/audit/name-audit.ts';
import {
  putSideBySide,
  type SideCell,
  type SideRow,
} from '../../domain/comparison/put-side-by-side.ts';
import { asksMust } from '../../domain/report/summarise.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { describeDepth } from './audit-facts.ts';
import { nameScalePoint } from './name-rating.ts';

type SideBySideTableProps = {
  readonly scorecards: readonly Scorecard[];
  /** Whose audits these all are; none when they are of several. */
  readonly owner: string | undefined;
};

/** Standards down, audits across, in the order they were chosen from: no audit is ranked. */
export function SideBySideTable({ scorecards, owner }: SideBySideTableProps): ReactElement {
  const { rows, totals, askTheSame } = useMemo(() => putSideBySide(scorecards), [scorecards]);
  const columns: readonly TableColumn<SideRow>[] = [
    { key: 'standard', heading: 'Standard', rowHeader: true, render: ({ title }) => title },
    ...scorecards.map((scorecard, place) => ({
      key: scorecard.audit.id,
      heading: <Head scorecard={scorecard} withName={owner === undefined} />,
      render: ({ id, title, cells }: SideRow) => {
        const cell = cells[place];
        if (cell === undefined) return <span className="s11-quiet">Not in this audit</span>;
        const address = `/audits/${scorecard.audit.id}/standards/${id}`;
        return <Cell cell={cell} scorecard={scorecard} link={{ address, title }} />;
      },
    })),
  ];
  return (
    <div className="s11-side-by-side">
      {!askTheSame && (
        <p className="govuk-body">
          These audits do not all ask the same questions, so compare what each count is out of. To
          see like for like, open one of them and compare it with another.
        </p>
      )}
      <DataTable
        caption={owner === undefined ? 'Standards by audit' : `Standards by audit: ${owner}`}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        stickyFirstColumn
        footer={
          <tr className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              All standards
            </th>
            {scorecards.map((scorecard, place) => {
              const total = totals[place];
              return (
                <td key={scorecard.audit.id} className="govuk-table__cell">
                  {total && <Cell cell={total} scorecard={scorecard} />}
                </td>
              );
            })}
          </tr>
        }
      />
    </div>
  );
}

type HeadProps = { readonly scorecard: Scorecard; readonly withName: boolean };

function Head({ scorecard, withName }: HeadProps): ReactElement {
  const { audit, template } = scorecard;
  const name = nameAudit(audit);
  return (
    <>
      <Link className="govuk-link" to={`/audits/${audit.id}`}>
        {withName ? audit.details.organisation : name}
      </Link>
      {withName && <span className="s11-side-head">{name}</span>}
      <span className="s11-side-head">
        {template.editionTitle}, {describeDepth(template)}
        {audit.isSample && ' (sample)'}
      </span>
    </>
  );
}

type CellProps = {
  readonly cell: SideCell;
  readonly scorecard: Scorecard;
  readonly link?: { readonly address: string; readonly title: string };
};

/** The counts in the same order in every cell, so that eyes can run along a row. */
function Cell({ cell, scorecard, link }: CellProps): ReactElement {
  const { template, audit } = scorecard;
  const { counts, worst } = cell;
  const top = describeTop(cell, scorecard);
  const answered = counts.total - counts.unanswered;
  return (
    <ul className="s11-side-cell">
      <li>
        {link === undefined ? (
          top
        ) : (
          <Link className="govuk-link" to={link.address}>
            {top}
            <VisuallyHidden>
              {' '}
              in {link.title}, {audit.details.organisation}, {nameAudit(audit)}
            </VisuallyHidden>
          </Link>
        )}
      </li>
      {worst !== undefined && (
        <li>
          Lowest: <RatingTag {...nameScalePoint(worst, template.scale)} />
        </li>
      )}
      <li>{describeGaps(cell, scorecard)}</li>
      {counts.notApplicable > 0 && <li>{counts.notApplicable} not applicable</li>}
      <li>
        {answered} of {counts.total} answered
      </li>
    </ul>
  );
}

/** "5 of 9 fully met": of the questions that apply, answered or not. */
function describeTop({ counts }: SideCell, { template }: Scorecard): string {
  const applicable = counts.total - counts.notApplicable;
  const top = template.scale.points.at(-1)?.label.toLowerCase() ?? '';
  return applicable === 0
    ? 'Nothing applies'
    : `${counts.byRating.at(-1) ?? 0} of ${applicable} ${top}`;
}

function describeGaps({ gaps, statutoryGaps, counts }: SideCell, scorecard: Scorecard): string {
  if (counts.unanswered === counts.total) return 'No gaps known yet';
  if (gaps === 0) return 'No gaps';
  if (!asksMust(scorecard)) return countWords(gaps, 'gap');
  return `${countWords(gaps, 'gap')}, ${statutoryGaps} statutory`;
}
