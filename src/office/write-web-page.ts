import type { Report } from '../domain/report/report-block.ts';
import { hashBytes } from '../domain/shared/content-hash.ts';
import { drawBlock, drawContents } from './web/draw-block.ts';
import { drawText, escapeHtml } from './web/escape.ts';
import { writeStyles } from './web/page-styles.ts';

/**
 * A report as one web page that needs nothing else: no script, no picture, no request. Its own
 * policy forbids all but the one style sheet, which is known by its hash.
 */
export function writeWebPage(report: Report): string {
  const styles = writeStyles(report.marking, report.footer);
  const contents = drawContents(report.blocks);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(report.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hashStyles(styles)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="description" content="${escapeHtml(report.subject)}">`,
    `<meta name="author" content="${escapeHtml(report.author)}">`,
    `<title>${escapeHtml(report.title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the report</a>',
    mark(report.marking, 'top'),
    drawCover(report),
    '<main id="main">',
    ...report.blocks.map((block, place) => drawBlock(block, place, contents)),
    '</main>',
    `<footer><p class="foot">${drawText(report.footer)}</p></footer>`,
    mark(report.marking, 'bottom'),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function mark(marking: string, where: 'top' | 'bottom'): string {
  if (marking === '') return '';
  const name = where === 'top' ? 'Marking' : 'Marking at the end';
  return `<aside class="marking ${where}" aria-label="${name}">${drawText(marking)}</aside>`;
}

function drawCover({ cover }: Report): string {
  const lines = cover.lines.map(
    ({ label, text }) =>
      `<div><dt>${drawText(label)}</dt><dd dir="auto">${drawText(text)}</dd></div>`,
  );
  return [
    '<header class="cover">',
    `<h1>${drawText(cover.title)}</h1>`,
    `<p class="lead" dir="auto">${drawText(cover.organisation)}</p>`,
    `<dl>${lines.join('')}</dl>`,
    `<p>${drawText(cover.statement)}</p>`,
    '</header>',
  ].join('\n');
}

function hashStyles(styles: string): string {
  const hex = hashBytes(new TextEncoder().encode(styles));
  const bytes = (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
  return btoa(String.fromCharCode(...bytes));
}
