import type { ReportBlock, Run } from './report-block.ts';

/** Takes away links to places that are not in the report, such as to an answer left out of it. */
export function keepLinks(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const anchors = new Set(blocks.flatMap(listAnchors));
  const keep = (runs: readonly Run[]): readonly Run[] =>
    runs.map(({ link, ...words }) => {
      if (link === undefined) return words;
      return link.kind === 'anchor' && !anchors.has(link.anchor) ? words : { ...words, link };
    });
  return blocks.map((block) => keepLinksIn(block, keep));
}

function listAnchors(block: ReportBlock): readonly string[] {
  if (block.kind === 'heading') return [block.anchor];
  return block.kind === 'table' ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [];
}

type Keep = (runs: readonly Run[]) => readonly Run[];

function keepLinksIn(block: ReportBlock, keep: Keep): ReportBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return { ...block, runs: keep(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(keep) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map((fact) => ({ ...fact, runs: keep(fact.runs) })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, runs: keep(cell.runs) })),
        })),
      };
    case 'heading':
    case 'figures':
    case 'stackedBars':
    case 'contents':
      return block;
  }
}
