import type { ReactElement } from 'react';

import { LazySlopeChart } from '../../components/charts/lazy-slope-chart.tsx';
import type { SlopeLine } from '../../components/charts/slope-data.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Figure } from '../../components/figure.tsx';
import { nameAudit } from '../../domain/audit/name-audit.ts';
import { NOTABLE_POINTS } from '../../domain/comparison/compare-standards.ts';
import type { Comparison, StandardChange } from '../../domain/comparison/comparison.ts';
import {
  formatPart,
  formatPoints,
  summariseStandards,
} from '../../domain/comparison/summarise-comparison.ts';
import { formatShare } from '../../domain/scoring/format-score.ts';

type StandardsFigureProps = {
  readonly comparison: Comparison;
  readonly standards: readonly StandardChange[];
};

const TREND_WORDS = {
  up: `Up by ${NOTABLE_POINTS} points or more`,
  down: `Down by ${NOTABLE_POINTS} points or more (dashed)`,
  level: `Less than ${NOTABLE_POINTS} points either way`,
};

/** The share at the top of the scale, standard by standard, before and after: a picture and its table. */
export function StandardsFigure({ comparison, standards }: StandardsFigureProps): ReactElement {
  const { earlier, later } = comparison;
  const top = later.template.scale.points.at(-1)?.label ?? '';
  const headline = summariseStandards(standards, top);
  return (
    <Figure
      headingLevel={2}
      headline={headline}
      subtitle={`Share of questions rated “${top}”, by standard: ${nameAudit(earlier.audit)}, then ${nameAudit(later.audit)}`}
      chart={
        <LazySlopeChart
          alt={`${headline} The table has the figures.`}
          ends={['Earlier audit', 'This audit']}
          trendWords={TREND_WORDS}
          lines={standards.flatMap(toLine)}
        />
      }
      table={<StandardsTable standards={standards} top={top} />}
      source="Only questions that both audits ask alike and that are rated in both, so the counts of a standard are out of the same number."
    />
  );
}

/** A standard of which nothing is rated in both has no line; its number stays its place in the audit. */
function toLine(standard: StandardChange, index: number): readonly SlopeLine[] {
  const { title, before, after, outOf, trend } = standard;
  if (outOf === 0) return [];
  const toEnd = (count: number): SlopeLine['before'] => ({
    share: count / outOf,
    words: formatPart(count, outOf),
    short: formatShare(count / outOf),
  });
  return [{ place: index + 1, label: title, before: toEnd(before), after: toEnd(after), trend }];
}

type StandardsTableProps = {
  readonly standards: readonly StandardChange[];
  readonly top: string;
};

function StandardsTable({ standards, top }: StandardsTableProps): ReactElement {
  return (
    <DataTable
      caption={`Questions rated “${top}”, by standard`}
      captionSize="s"
      columns={[
        { key: 'standard', heading: 'Standard', rowHeader: true, render: ({ title }) => title },
        {
          key: 'before',
          heading: 'Earlier audit',
          render: ({ before, outOf }) => formatPart(before, outOf),
        },
        {
          key: 'after',
          heading: 'This audit',
          render: ({ after, outOf }) => formatPart(after, outOf),
        },
        { key: 'change', heading: 'Change', render: formatPoints },
      ]}
      rows={standards}
      rowKey={({ id }) => id}
    />
  );
}
