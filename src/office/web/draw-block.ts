import type { Cell, ReportBlock } from '../../domain/report/report-block.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import { drawStackedBars } from './draw-chart.ts';
import { drawRating, drawRuns, toFragment } from './draw-runs.ts';
import { drawText, escapeHtml } from './escape.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** One block as HTML. `place` makes the names of what is named by another element. */
export function drawBlock(block: ReportBlock, place: number, contents: string): string {
  switch (block.kind) {
    case 'heading': {
      // The first level is the report's own title.
      const tag = `h${block.level + 1}`;
      const first = block.startsPage === true ? ' class="starts"' : '';
      return `<${tag} id="${escapeHtml(block.anchor)}"${first}>${drawText(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p dir="auto"${block.tone === undefined ? '' : ` class="${block.tone}"`}>${drawRuns(block.runs)}</p>`;
    case 'list': {
      const tag = block.ordered === true ? 'ol' : 'ul';
      const items = block.items.map((runs) => `<li dir="auto">${drawRuns(runs)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'figures': {
      const items = block.figures.map(
        ({ value, label }) => `<li><strong>${drawText(value)}</strong> ${drawText(label)}</li>`,
      );
      return `<ul class="figures">${items.join('')}</ul>`;
    }
    case 'facts': {
      const facts = block.facts.map(
        ({ label, runs }) =>
          `<div><dt>${drawText(label)}</dt><dd dir="auto">${drawRuns(runs)}</dd></div>`,
      );
      const caption =
        block.caption === '' ? '' : `<p class="caption">${drawText(block.caption)}</p>`;
      return `${caption}<dl>${facts.join('')}</dl>`;
    }
    case 'callout':
      return `<div class="callout"><p><strong>${drawText(block.title)}</strong></p><p dir="auto">${drawRuns(block.runs)}</p></div>`;
    case 'table':
      return drawTable(block, `table-${place}`);
    case 'stackedBars':
      return drawStackedBars(block);
    case 'contents':
      return contents;
    default:
      return unreachable(block);
  }
}

/** Wide tables scroll in a region of their own, which keys reach; the page itself never does. */
function drawTable({ caption, columns, rows, emptyText }: TableBlock, id: string): string {
  if (rows.length === 0) return `<p class="quiet">${drawText(emptyText)}</p>`;
  const heads = columns.map(
    ({ title, align, width }) =>
      `<th scope="col" class="w${Math.round(width * 100)}${align === 'right' ? ' right' : ''}">${drawText(title)}</th>`,
  );
  const lines = rows.map(({ anchor, cells }) => {
    const target = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
    return `<tr${target}>${cells.map((cell, column) => drawCell(cell, column, columns[column]?.align)).join('')}</tr>`;
  });
  return [
    `<div class="s11-table-region" role="region" aria-labelledby="${id}" tabindex="0">`,
    `<table><caption id="${id}"><span>${drawText(caption)}</span></caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function drawCell(
  { runs, rating }: Cell,
  column: number,
  align: 'left' | 'right' = 'left',
): string {
  const words = rating === undefined ? drawRuns(runs) : drawRating(rating);
  if (column === 0) return `<th scope="row" dir="auto">${words}</th>`;
  return `<td dir="auto"${align === 'right' ? ' class="right"' : ''}>${words}</td>`;
}

/** Sections and what stands right below them, each leading to its place. */
export function drawContents(blocks: readonly ReportBlock[]): string {
  const sections: string[] = [];
  let below: string[] = [];
  const close = (): void => {
    if (below.length > 0) sections.push(`<ul>${below.join('')}</ul>`);
    below = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.anchor === 'contents' || block.level > 2) continue;
    const link = `<a href="#${toFragment(block.anchor)}">${drawText(block.text)}</a>`;
    if (block.level === 2) {
      below.push(`<li>${link}</li>`);
      continue;
    }
    close();
    sections.push(`${sections.length === 0 ? '' : '</li>'}<li>${link}`);
  }
  close();
  if (sections.length === 0) return '';
  return `<nav aria-label="Contents"><ul class="contents">${sections.join('')}</li></ul></nav>`;
}
