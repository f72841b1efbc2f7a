import { useId, type ReactElement } from 'react';
import { Link } from 'react-router';

import { LazyStackedBars } from '../components/charts/lazy-stacked-bars.tsx';
import { DataTable } from '../components/data-table.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { RatingTag } from '../components/rating-tag.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { toRatingStanding } from '../domain/report/rating-standing.ts';
import type { Cell, ReportBlock, Run } from '../domain/report/report-block.ts';
import { unreachable } from '../domain/shared/unreachable.ts';

type ReportBlocksProps = {
  readonly blocks: readonly ReportBlock[];
  /** The audit on this device whose answers the report leads to; none when it is someone else’s. */
  readonly auditId?: string | undefined;
};

/** The blocks of a report as a web page: the same words and numbers as in the PDF. */
export function ReportBlocks({ blocks, auditId }: ReportBlocksProps): ReactElement {
  return (
    <>
      {blocks.map((block, place) => (
        <Block key={place} block={block} auditId={auditId} />
      ))}
    </>
  );
}

type BlockProps = { readonly block: ReportBlock; readonly auditId?: string | undefined };

function Block({ block, auditId }: BlockProps): ReactElement | null {
  switch (block.kind) {
    case 'heading':
      return <BlockHeading {...block} />;
    case 'paragraph':
      return (
        <p className={PARAGRAPHS[block.tone ?? 'plain']}>
          <Runs runs={block.runs} auditId={auditId} />
        </p>
      );
    case 'list':
      return <BlockList {...block} auditId={auditId} />;
    case 'figures':
      return <BlockFigures {...block} />;
    case 'callout':
      return (
        <InsetText>
          <p className="govuk-body s11-list-title">{block.title}</p>
          <p className="govuk-body">
            <Runs runs={block.runs} auditId={auditId} />
          </p>
        </InsetText>
      );
    case 'facts':
      return (
        <SummaryList
          rows={block.facts.map(({ label, runs }) => ({
            key: label,
            value: <Runs runs={runs} auditId={auditId} />,
          }))}
        />
      );
    case 'table':
      return <BlockTable block={block} auditId={auditId} />;
    case 'stackedBars':
      return <BlockBars {...block} />;
    case 'contents':
      return null;
    default:
      return unreachable(block);
  }
}

function BlockList({
  items,
  ordered = false,
  auditId,
}: Extract<ReportBlock, { kind: 'list' }> & {
  readonly auditId?: string | undefined;
}): ReactElement {
  const lines = items.map((runs, place) => (
    <li key={place}>
      <Runs runs={runs} auditId={auditId} />
    </li>
  ));
  if (ordered) return <ol className="govuk-list govuk-list--number">{lines}</ol>;
  return <ul className="govuk-list govuk-list--bullet">{lines}</ul>;
}

function BlockFigures({ figures }: Extract<ReportBlock, { kind: 'figures' }>): ReactElement {
  return (
    <ul className="govuk-list s11-numbers">
      {figures.map(({ value, label }) => (
        <li key={label} className="s11-numbers__item">
          <span className="s11-numbers__value">{value}</span> {label}
        </li>
      ))}
    </ul>
  );
}

function BlockBars({
  title,
  subtitle,
  alt,
  series,
  bars,
}: Extract<ReportBlock, { kind: 'stackedBars' }>): ReactElement {
  const titleId = useId();
  return (
    <figure className="s11-figure" aria-labelledby={titleId}>
      <p className="govuk-heading-s s11-figure__headline" id={titleId}>
        {title}
      </p>
      <p className="s11-figure__subtitle">{subtitle}</p>
      <LazyStackedBars
        alt={alt}
        series={series.map(({ label, slot }) => ({ label, ...toRatingStanding(slot) }))}
        bars={bars}
      />
    </figure>
  );
}

const PARAGRAPHS = {
  lead: 'govuk-body-l',
  plain: 'govuk-body',
  quiet: 'govuk-body s11-quiet',
} as const;

function BlockHeading({
  level,
  text,
  anchor,
}: Extract<ReportBlock, { kind: 'heading' }>): ReactElement {
  if (level === 1) {
    return (
      <h2 className="govuk-heading-l" id={anchor}>
        {text}
      </h2>
    );
  }
  return (
    <h3 className="govuk-heading-m" id={anchor}>
      {text}
    </h3>
  );
}

type TableRow = { readonly cells: readonly Cell[]; readonly place: number };

type BlockTableProps = {
  readonly block: Extract<ReportBlock, { kind: 'table' }>;
  readonly auditId: string | undefined;
};

/** Of the width of a table: a column that is given so much of it holds sentences. */
const WORDY = 0.25;

function BlockTable({ block, auditId }: BlockTableProps): ReactElement {
  const rows = block.rows.map(({ cells }, place) => ({ cells, place }));
  return (
    <DataTable<TableRow>
      caption={block.caption}
      captionSize="s"
      rows={rows}
      rowKey={({ place }) => String(place)}
      empty={block.emptyText}
      columns={block.columns.map(({ title, align, width }, column) => ({
        key: String(column),
        heading: title,
        rowHeader: column === 0,
        numeric: align === 'right',
        wordy: column > 0 && width >= WORDY,
        render: ({ cells }) => {
          const cell = cells[column];
          if (cell === undefined) return '';
          if (cell.rating !== undefined) {
            return <RatingTag label={cell.rating.label} {...toRatingStanding(cell.rating)} />;
          }
          return (
            <span className="s11-table__lines">
              <Runs runs={cell.runs} auditId={auditId} />
            </span>
          );
        },
      }))}
    />
  );
}

type RunsProps = { readonly runs: readonly Run[]; readonly auditId: string | undefined };

function Runs({ runs, auditId }: RunsProps): ReactElement {
  return (
    <>
      {runs.map((run, place) => (
        <OneRun key={place} run={run} auditId={auditId} />
      ))}
    </>
  );
}

const ANSWER = 'answer-';

type OneRunProps = { readonly run: Run; readonly auditId: string | undefined };

/** A link to an answer leads to its question's page; other places in the report are named only. */
function OneRun({ run, auditId }: OneRunProps): ReactElement {
  const { link, text } = run;
  if (link?.kind === 'web') {
    return (
      <a className="govuk-link" href={link.address} target="_blank" rel="noreferrer noopener">
        {text}
        <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
      </a>
    );
  }
  if (auditId !== undefined && link?.kind === 'anchor' && link.anchor.startsWith(ANSWER)) {
    return (
      <Link
        className="govuk-link"
        to={`/audits/${auditId}/questions/${link.anchor.slice(ANSWER.length)}`}
      >
        {text}
      </Link>
    );
  }
  return run.bold === true ? <strong>{text}</strong> : <>{text}</>;
}
