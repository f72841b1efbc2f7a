import type { Cell, Link, Report, ReportBlock, Run } from '../../domain/report/report-block.ts';
import { formatCodePoints, normaliseText } from './normalise-text.ts';
import type { Typefaces } from './typefaces.ts';

/** A character, or an emoji of several, that is not drawn as it was written. */
export type ReplacedCharacter = {
  readonly character: string;
  /** `U+1F600`, or several with spaces between. */
  readonly codePoints: string;
  /** What stands on paper; empty for a character without any form. */
  readonly replacement: string;
  readonly count: number;
};

export type NormalisedReport = {
  /** The same report, all its text ready to be drawn. */
  readonly report: Report;
  /** In the order they first occur. */
  readonly replaced: readonly ReplacedCharacter[];
};

type Change = (text: string) => string;

/**
 * Readies every text of a report for drawing and lists what changes. The drawers are given nothing
 * else, so what the user is told and what is drawn cannot differ.
 */
export function normaliseReport(report: Report, typefaces: Typefaces): NormalisedReport {
  const found = new Map<string, { replacement: string; count: number }>();
  const change: Change = (text) =>
    normaliseText(text, typefaces, (character, replacement) => {
      const count = (found.get(character)?.count ?? 0) + 1;
      found.set(character, { replacement, count });
    });
  const normalised = changeReport(report, change);
  const replaced = Array.from(found, ([character, { replacement, count }]) => ({
    character,
    codePoints: formatCodePoints(character),
    replacement,
    count,
  }));
  return { report: normalised, replaced };
}

function changeReport(report: Report, change: Change): Report {
  const { cover } = report;
  return {
    ...report,
    title: change(report.title),
    subject: change(report.subject),
    author: change(report.author),
    footer: change(report.footer),
    marking: change(report.marking),
    ...(report.logo === undefined
      ? {}
      : { logo: { ...report.logo, alt: change(report.logo.alt) } }),
    cover: {
      title: change(cover.title),
      organisation: change(cover.organisation),
      lines: cover.lines.map(({ label, text }) => ({ label: change(label), text: change(text) })),
      statement: change(cover.statement),
    },
    blocks: report.blocks.map((block) => changeBlock(block, change)),
  };
}

function changeBlock(block: ReportBlock, change: Change): ReportBlock {
  switch (block.kind) {
    case 'contents':
      return block;
    case 'heading':
      return { ...block, text: change(block.text) };
    case 'paragraph':
      return { ...block, runs: changeRuns(block.runs, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => changeRuns(item, change)) };
    case 'callout':
      return { ...block, title: change(block.title), runs: changeRuns(block.runs, change) };
    case 'figures':
      return {
        ...block,
        figures: block.figures.map(({ value, label }) => ({
          value: change(value),
          label: change(label),
        })),
      };
    case 'facts':
      return {
        ...block,
        caption: change(block.caption),
        facts: block.facts.map(({ label, runs }) => ({
          label: change(label),
          runs: changeRuns(runs, change),
        })),
      };
    case 'table':
      return changeTable(block, change);
    case 'stackedBars':
      return changeBars(block, change);
  }
}

function changeTable(block: Extract<ReportBlock, { kind: 'table' }>, change: Change): ReportBlock {
  const changeCell = (cell: Cell): Cell => ({ ...cell, runs: changeRuns(cell.runs, change) });
  return {
    ...block,
    caption: change(block.caption),
    emptyText: change(block.emptyText),
    columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(changeCell) })),
  };
}

function changeBars(
  block: Extract<ReportBlock, { kind: 'stackedBars' }>,
  change: Change,
): ReportBlock {
  return {
    ...block,
    title: change(block.title),
    subtitle: change(block.subtitle),
    alt: change(block.alt),
    series: block.series.map((series) => ({ ...series, label: change(series.label) })),
    bars: block.bars.map((bar) => ({ ...bar, label: change(bar.label) })),
  };
}

function changeRuns(runs: readonly Run[], change: Change): readonly Run[] {
  return runs.map((run) => {
    const { link, ...words } = run;
    const text = change(run.text);
    const changed = link === undefined ? undefined : changeLink(link, change);
    return changed === undefined ? { ...words, text } : { ...words, text, link: changed };
  });
}

/** An address that is no web address stays text: it may be a folder name or worse. */
function changeLink(link: Link, change: Change): Link | undefined {
  const description = change(link.description);
  if (link.kind === 'anchor') return { ...link, description };
  if (!URL.canParse(link.address)) return undefined;
  const address = new URL(link.address);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  return { ...link, address: address.href, description };
}
