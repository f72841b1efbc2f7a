import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

import { DataTable } from '../../components/data-table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { TableColumn, TableSort } from '../../components/table-column.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import { isToConfirm } from '../../domain/scoring/to-confirm.ts';
import { firstLine } from '../../domain/shared/first-line.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { RatingCell } from './rating-cell.tsx';
import { SORT_KEYS } from './table-address.ts';
import { COLUMN_NAMES, type ColumnKey, type TableLook } from './table-look.ts';
import type { Ratings } from './use-ratings.ts';

/** So many characters of the first line tell one answer from another. */
const LINE_LENGTH = 110;

type QuestionTableProps = {
  readonly stored: StoredAudit;
  /** In the order that `sort` says. */
  readonly results: readonly QuestionResult[];
  readonly ratings: Ratings;
  readonly look: TableLook;
  readonly sort: TableSort;
  readonly onSortChange: (sort: TableSort) => void;
  readonly empty: ReactNode;
};

/** A row for each question. Figures and words are read; the rating is changed in its place. */
export function QuestionTable(props: QuestionTableProps): ReactElement {
  const { stored, results, ratings, look, sort, onSortChange, empty } = props;
  const columns = [
    toColumn('question', 'Question', (result) => <Name result={result} stored={stored} />, {
      rowHeader: true,
    }),
    ...listColumns(stored, ratings).filter(
      ({ key }) =>
        !look.hidden.some((name) => name === key) && (key !== 'carried' || hasCarried(stored)),
    ),
  ];
  return (
    <DataTable
      caption="Questions of this audit"
      captionHidden
      startsShort
      columns={columns}
      rows={results}
      rowKey={({ question }) => question.id}
      isSorted
      sort={sort}
      onSortChange={onSortChange}
      stickyFirstColumn
      empty={empty}
    />
  );
}

/** A column in which nothing stands for anyone is no help. */
function hasCarried({ audit }: StoredAudit): boolean {
  const { carried, evidence, actions } = audit;
  return (
    carried.length > 0 || [...evidence, ...actions].some((item) => item.carriedFrom !== undefined)
  );
}

function listColumns(
  stored: StoredAudit,
  ratings: Ratings,
): readonly TableColumn<QuestionResult>[] {
  const column = (
    key: ColumnKey,
    render: (result: QuestionResult) => ReactNode,
    more: Partial<TableColumn<QuestionResult>> = {},
  ): TableColumn<QuestionResult> => toColumn(key, COLUMN_NAMES[key], render, more);
  return [
    column('rating', (result) => <Rating {...{ result, stored, ratings }} />),
    column('status', ({ question }) =>
      ratings.findSeen(question.id).answer.complete ? 'Completed' : 'To do',
    ),
    column('narrative', ({ answer }) => <Line text={answer.narrative} />),
    column('evidence', ({ evidence }) => evidence.length, { numeric: true }),
    column('actions', ({ actions }) => actions.length, { numeric: true }),
    column('carried', (result) => <Carried result={result} />),
    column('changed', ({ question }) => {
      const moment = stored.changedAtByQuestion.get(question.id);
      if (moment === undefined) return <span className="s11-quiet">Never</span>;
      return <span className="s11-nowrap">{formatShortDate(toPlainDate(new Date(moment)))}</span>;
    }),
  ];
}

/** A column that can be sorted by is put in order before it comes to the table. */
function toColumn(
  key: string,
  heading: string,
  render: (result: QuestionResult) => ReactNode,
  more: Partial<TableColumn<QuestionResult>>,
): TableColumn<QuestionResult> {
  const sortable = SORT_KEYS.includes(key) ? { sortBy: () => 0 } : {};
  return { key, heading, render, ...sortable, ...more };
}

type CellProps = { readonly result: QuestionResult; readonly stored: StoredAudit };

function Name({ result, stored }: CellProps): ReactElement {
  const { question, place } = result;
  return (
    <>
      <Link className="govuk-link" to={addressOf(result, stored)}>
        {place} {question.title}
      </Link>
      {question.strength === 'must' && <span className="s11-must"> (must)</span>}
    </>
  );
}

function Rating({
  result,
  stored,
  ratings,
}: CellProps & { readonly ratings: Ratings }): ReactElement {
  const { id } = result.question;
  return (
    <RatingCell
      result={result}
      seen={ratings.findSeen(id).answer}
      rated={ratings.ratedById.get(id)}
      scale={stored.template.scale}
      address={addressOf(result, stored)}
      isSigned={findSignOff(stored.audit.signOffs) !== undefined}
      onRate={(rating) => void ratings.rate(id, rating)}
      onTakeChoice={(other) => void ratings.takeChoice(id, other)}
      onDismissClash={() => {
        ratings.dismissClash(id);
      }}
    />
  );
}

/** What became of what was carried forward to the question. */
function Carried({ result }: { readonly result: QuestionResult }): ReactElement {
  if (isToConfirm(result)) return <Tag kind="outline">To confirm</Tag>;
  if (result.carried.some(({ state }) => state === 'confirmed')) return <>Confirmed</>;
  if (result.carried.length > 0) return <>Kept to read</>;
  return <span className="s11-quiet">Nothing</span>;
}

function Line({ text }: { readonly text: string }): ReactElement {
  const line = firstLine(text, LINE_LENGTH);
  if (line === '') return <span className="s11-quiet">Nothing written yet</span>;
  return <span className="s11-first-line">{line}</span>;
}

function addressOf({ question }: QuestionResult, { audit }: StoredAudit): string {
  return `/audits/${audit.id}/questions/${question.id}`;
}
