import { findRatingColours } from '../rating-colours.ts';
import { quoteCss } from './escape.ts';

/** The whole style sheet, with what stands on each printed page: marking, footer, page numbers. */
export function writeStyles(marking: string, footer: string): string {
  return `${SCREEN}${WIDTHS}${RATINGS}${DARK}${writePrint(marking, footer)}`;
}

const SCREEN = `
:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #ffffff; --quiet: #505a5f; --line: #b1b4b6; --tint: #f3f2f1; --link: #1a65a6; }
* { box-sizing: border-box; }
html { font: 1.1875rem/1.5 "Source Sans 3", Arial, Helvetica, sans-serif; scroll-padding-top: 3.5rem; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
main, .cover, .foot { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3, h4, h5 { line-height: 1.2; margin: 2rem 0 0.75rem; }
h1 { font-size: 2.25rem; margin-top: 1.5rem; }
h2 { font-size: 1.75rem; margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.375rem; }
h4 { font-size: 1.1875rem; }
p, ul, ol, dl, figure { margin: 0 0 1rem; }
.lead { font-size: 1.375rem; }
.quiet { color: var(--quiet); }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 0; background: #ffdd00; color: #0b0c0c; }
[tabindex]:focus-visible { background: none; color: inherit; outline-color: var(--ink); }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: block; padding: 0.5rem 1rem; }
.marking { margin: 0; padding: 0.375rem 1rem; text-align: center; font-weight: bold; background: var(--tint); border: solid var(--line); border-width: 0 0 1px; }
.marking.top { position: sticky; top: 0; z-index: 1; }
.cover dl, dl { border-top: 1px solid var(--line); }
dl div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2.5fr); gap: 0 1.25rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
dt { font-weight: bold; }
dd { margin: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 0.75rem; padding: 0; list-style: none; }
.figures li { flex: 1 1 9rem; padding: 0.75rem; background: var(--tint); }
.figures strong { display: block; font-size: 2rem; line-height: 1.2; }
.callout { padding: 0.75rem 1rem; margin: 1.5rem 0; border-left: 8px solid var(--quiet); background: var(--tint); }
.callout p:last-child { margin: 0; }
.s11-table-region { overflow-x: auto; margin: 0 0 1.5rem; }
table { width: 100%; border-collapse: collapse; font-size: 1rem; }
caption, .caption { text-align: left; font-weight: bold; padding: 0 0 0.5rem; }
caption span { display: block; max-width: calc(100vw - 2rem); }
th, td { min-width: 6.5rem; padding: 0.5rem 0.75rem 0.5rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; border-bottom: 1px solid var(--line); }
th.right, td.right { min-width: 0; text-align: right; }
thead th { border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: normal; }
figcaption { margin-bottom: 0.75rem; }
svg { display: block; overflow: visible; }
svg text { font: bold 15px Arial, sans-serif; }
svg .name { font-weight: normal; fill: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.rating { display: inline-block; padding: 0 0.5rem; border: 1px solid #595959; border-radius: 2px; font-weight: bold; }
.contents, .contents ul { list-style: none; }
.contents { padding: 0; }
.contents > li { margin-bottom: 0.5rem; }
.foot { margin-top: 3rem; padding-top: 1rem; padding-bottom: 1rem; color: var(--quiet); }
@media (max-width: 40rem) {
  html { font-size: 1rem; }
  h1 { font-size: 1.75rem; } h2 { font-size: 1.5rem; }
  dl div { grid-template-columns: minmax(0, 1fr); }
}
`;

/** How wide a column is, in hundredths of its table. */
const WIDTHS = Array.from(
  { length: 100 },
  (_, place) => `.w${place + 1} { width: ${place + 1}%; }\n`,
).join('');

const RATINGS = [0, 1, 2, 3, 4, 5, 6]
  .map((step) => {
    const { fill, ink } = findRatingColours({ kind: 'rated', label: '', share: step / 6 });
    return `.r${step} { background: #${fill}; color: #${ink}; }\n`;
  })
  .join('')
  .concat(
    '.r6 { border-color: #0b5d4e; }\n',
    '.na, .open { background: #ffffff; color: #505a5f; font-weight: normal; }\n',
    '.open { border-style: dashed; }\n',
  );

const DARK = `
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #f3f2f1; --paper: #16191b; --quiet: #b8bfc3; --line: #5b6468; --tint: #262b2e; --link: #8ec1f0; }
}
`;

/** Margin boxes print what a board expects on each page; where a browser has none, the marking still opens and ends the report. */
function writePrint(marking: string, footer: string): string {
  const mark = marking === '' ? '' : quoteCss(marking);
  const box = (name: string, content: string, align = 'center'): string =>
    content === ''
      ? ''
      : `@${name} { content: ${content}; font: 9pt Arial, sans-serif; text-align: ${align}; vertical-align: middle; color: #0b0c0c; }`;
  return `
@page {
  size: A4; margin: 22mm 18mm 24mm;
  ${box('top-center', mark)}
  ${box('bottom-left', quoteCss(footer), 'left')}
  ${box('bottom-center', mark)}
  ${box('bottom-right', '"Page " counter(page) " of " counter(pages)', 'right')}
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 11pt; }
  main, .cover, .foot { max-width: none; padding: 0; }
  .marking.top { position: static; }
  .skip { display: none; }
  .s11-table-region { overflow: visible; }
  table { font-size: 9.5pt; table-layout: fixed; }
  caption span { display: block; max-width: calc(100vw - 2rem); }
th, td { min-width: 0; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  caption span { max-width: none; }
  tbody tr:first-child { break-before: avoid; }
  tr, caption, dl div, figure, .callout, .figures li { break-inside: avoid; }
  h2.starts { break-before: page; margin-top: 0; border: 0; padding: 0; }
  .rating, rect, .figures li, .callout, .marking { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
}
