import type { Audit } from '../../src/domain/audit/audit.ts';
import type { Report, ReportBlock, Run } from '../../src/domain/report/report-block.ts';

/** Every text a report shows, block by block, in reading order. */
export function listTexts(report: Report): readonly string[] {
  const { cover } = report;
  return [
    cover.title,
    cover.organisation,
    ...cover.lines.flatMap(({ label, text }) => [label, text]),
    cover.statement,
    ...report.blocks.flatMap(textsOf),
  ];
}

function textsOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [join(block.runs)];
    case 'callout':
      return [block.title, join(block.runs)];
    case 'list':
      return block.items.map(join);
    case 'figures':
      return block.figures.flatMap(({ value, label }) => [value, label]);
    case 'facts':
      return [block.caption, ...block.facts.flatMap(({ label, runs }) => [label, join(runs)])];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.map(({ runs }) => join(runs))),
        ...(block.rows.length === 0 ? [block.emptyText] : []),
      ];
    case 'stackedBars':
      return [block.title, block.subtitle, block.alt];
    case 'contents':
      return [];
  }
}

function join(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** What was typed of sites, people, recipients, sign-offs and reopenings. */
export function listTypedAround({ details, signOffs }: Audit): readonly string[] {
  const { site = '', sitesCovered = '', recipients = [], people = [] } = details;
  return [
    site,
    sitesCovered,
    ...recipients.flatMap(({ name, address }) => [name, address]),
    ...people.flatMap(({ part, name, contact }) => [part, name, contact]),
    ...signOffs.flatMap((event) =>
      event.kind === 'reopened'
        ? [event.by, event.reason]
        : [
            event.declaration,
            event.minuteReference,
            event.paperKeptAt ?? '',
            ...event.signatories.flatMap(({ name, role }) => [name, role]),
          ],
    ),
  ];
}
