import { expect, test } from 'vitest';

import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { readObjects } from '../support/pdf-objects.ts';
import { aCell, aReport } from '../support/pdf-report.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';
import { readPdfText, runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const fonts = readReportFonts();
const sample = renderReport(aSampleReport(), fonts);

test('the sample with every kind of block passes the accessibility checks', async () => {
  expect(await lintPdf(sample.bytes)).toEqual([]);
});

test('qpdf finds nothing wrong with the file', () => {
  expect(runPdfTool('qpdf', sample.bytes, ['--check'])).toContain('No syntax or stream encoding');
});

test('is PDF 1.7, tagged, titled and made when the report says', () => {
  const facts = runPdfTool('pdfinfo', sample.bytes, []);
  expect(facts).toMatch(/PDF version: +1\.7/);
  expect(facts).toMatch(/Tagged: +yes/);
  expect(facts).toMatch(/Title: +Section 11 self-audit 2026/);
  expect(facts).toMatch(/Page size: .*A4/);
  expect(runPdfTool('pdfinfo', sample.bytes, ['-isodates'])).toContain('2026-11-22T09:30:00');
});

test('prints its structure: headings, lists, tables with scopes, a figure, contents with links', () => {
  const tree = runPdfTool('pdfinfo', sample.bytes, ['-struct']);
  for (const role of [
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'TOC',
    'TOCI',
    'Reference',
    'Link',
    'L',
    'Lbl',
  ]) {
    expect(tree).toMatch(new RegExp(`^ *${role}\\b`, 'm'));
  }
  for (const role of ['LBody', 'Table', 'Caption', 'THead', 'TBody', 'TR', 'TD', 'Figure', 'Div']) {
    expect(tree).toMatch(new RegExp(`^ *${role}\\b`, 'm'));
  }
  expect(tree).toContain('/Scope /Column');
  expect(tree).toContain('/Scope /Row');
  expect(tree).toMatch(/\/BBox/);
});

test('embeds every font it uses', () => {
  const fontLines = runPdfTool('pdffonts', sample.bytes, []).trim().split('\n').slice(2);
  expect(fontLines.length).toBeGreaterThan(0);
  for (const line of fontLines) expect(line).toMatch(/Identity-H +yes yes yes/);
});

test('the same report gives the same bytes', () => {
  expect(renderReport(aSampleReport(), fonts).bytes).toEqual(sample.bytes);
});

test('another moment gives other bytes', () => {
  const later = { ...aSampleReport(), madeAt: '2026-11-23T09:30:00.000Z' };
  expect(renderReport(later, fonts).bytes).not.toEqual(sample.bytes);
});

test('a report can still be made in 2040', () => {
  const late = aReport([], { madeAt: '2040-01-01T12:00:00.000Z' });
  expect(runPdfTool('pdfinfo', renderReport(late, fonts).bytes, [])).toMatch(
    /CreationDate: .*2040/,
  );
});

test('what is not drawn as it was written is told', () => {
  expect(sample.replaced.map(({ codePoints, replacement }) => [codePoints, replacement])).toEqual([
    ['U+1F642', '[smile]'],
    ['U+1F7E2', '[green circle]'],
    ['U+1F468 U+200D U+1F469 U+200D U+1F467', '[emoji U+1F468 U+200D U+1F469 U+200D U+1F467]'],
    ['U+5B89', '\u25a1'],
    ['U+5168', '\u25a1'],
  ]);
});

test('a report without blocks is one page that still passes', async () => {
  const { bytes } = renderReport(aReport([]), fonts);
  expect(await lintPdf(bytes)).toEqual([]);
  expect(runPdfTool('pdfinfo', bytes, [])).toMatch(/Pages: +1\n/);
});

test('a report whose every text is empty still passes', async () => {
  const empty = aReport(
    [
      { kind: 'heading', level: 1, text: '', anchor: 'empty' },
      { kind: 'contents' },
      { kind: 'paragraph', runs: [] },
      { kind: 'list', items: [[]] },
      { kind: 'figures', figures: [] },
      { kind: 'facts', caption: '', facts: [{ label: '', runs: [] }] },
      { kind: 'callout', title: '', runs: [] },
      { kind: 'table', caption: '', columns: [], rows: [], emptyText: '' },
      {
        kind: 'table',
        caption: '',
        columns: [{ title: '', width: 1 }],
        rows: [{ cells: [] }],
        emptyText: '',
      },
      { kind: 'stackedBars', title: '', subtitle: '', alt: 'No bars', series: [], bars: [] },
    ],
    {
      title: '',
      cover: { title: '', organisation: '', lines: [], statement: '' },
      footer: '',
      marking: '',
    },
  );
  expect(await lintPdf(renderReport(empty, fonts).bytes)).toEqual([]);
});

test('a skipped heading level is not skipped in the tree', async () => {
  const { bytes } = renderReport(
    aReport([
      { kind: 'heading', level: 3, text: 'Deep at once', anchor: 'deep' },
      { kind: 'heading', level: 1, text: 'Section', anchor: 'section' },
      { kind: 'heading', level: 4, text: 'Deeper', anchor: 'deeper' },
    ]),
    fonts,
  );
  expect(await lintPdf(bytes)).toEqual([]);
});

test('contents tell the page each heading stands on', () => {
  const text = readPdfText(sample.bytes);
  const pages = text.split('\f');
  const contents = (pages[1] ?? '').replace(/\s+/g, ' ');
  for (const heading of [
    '2 Ratings by standard',
    '3 Gaps in priority order',
    'Names and scripts',
  ]) {
    const page = pages.findIndex((words, index) => index > 1 && words.includes(heading)) + 1;
    expect(contents).toContain(`${heading} ${page}`);
  }
});

test('a link to an anchor that is not there is a mistake of ours and throws', () => {
  const link = { kind: 'anchor', anchor: 'nowhere', description: 'Nowhere' } as const;
  const report = aReport([{ kind: 'paragraph', runs: [{ text: 'Go', link }] }]);
  expect(() => renderReport(report, fonts)).toThrow('anchor nowhere');
});

test('only web addresses become links; anything else stays text', () => {
  const linkTo = (address: string) => ({
    kind: 'paragraph' as const,
    runs: [
      { text: `See ${address}`, link: { kind: 'web', address, description: 'A page' } as const },
    ],
  });
  const { bytes } = renderReport(
    aReport([
      linkTo('https://example.org/caf\u00e9'),
      linkTo('file:///C:/secret'),
      linkTo('javascript:alert(1)'),
    ]),
    fonts,
  );
  const file = readObjects(bytes);
  expect(file.match(/\/URI \(/g)).toHaveLength(1);
  expect(file).toContain('/URI (https://example.org/caf%C3%A9)');
  expect(readTreeText(bytes)).toContain('See javascript:alert(1)');
});

test('copied text keeps its spaces where lines wrap and where the writer broke them', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
  const broken = `First line\nsecond line\n\nNew paragraph ${words.join(' ')}`;
  const { bytes } = renderReport(
    aReport([
      { kind: 'paragraph', runs: [{ text: broken }] },
      {
        kind: 'table',
        caption: 'A table',
        columns: [
          { title: 'One', width: 0.5 },
          { title: 'Two', width: 0.5 },
        ],
        rows: [{ cells: [aCell('Row'), aCell(words.join(' '))] }],
        emptyText: '',
      },
    ]),
    fonts,
  );
  const tree = readTreeText(bytes);
  expect(tree).toContain('First line second line');
  expect(tree.split(words.join(' ')).length).toBe(3);
});

test('a cell of thousands of words goes on over pages and keeps every word', async () => {
  const words = Array.from({ length: 6000 }, (_, index) => `w${index}`).join(' ');
  const { bytes } = renderReport(
    aReport([
      {
        kind: 'table',
        caption: 'Long',
        columns: [
          { title: 'Question', width: 0.4 },
          { title: 'Answer', width: 0.6 },
        ],
        rows: [{ cells: [aCell('Why'), aCell(words)] }, { cells: [aCell('Last'), aCell('short')] }],
        emptyText: '',
      },
    ]),
    fonts,
  );
  expect(readTreeText(bytes).includes(words)).toBe(true);
  expect(await lintPdf(bytes)).toEqual([]);
  // The heads of later pages are decoration: the tree has them once.
  expect(readTreeText(bytes).split('Question')).toHaveLength(2);
  expect(readPdfText(bytes).split('Question').length).toBeGreaterThan(5);
});

test('a report of over sixty pages passes and is drawn in seconds', async () => {
  const answer = 'The policy was read, sampled and tested with the people who use it. '.repeat(18);
  const blocks = Array.from({ length: 160 }, (_, index) => [
    { kind: 'heading', level: 2, text: `Question ${index + 1}`, anchor: `q${index + 1}` } as const,
    { kind: 'paragraph', runs: [{ text: `${answer}End of ${index + 1}.` }] } as const,
    {
      kind: 'facts',
      caption: `Facts of ${index + 1}`,
      facts: [{ label: 'Owner', runs: [{ text: 'Lead' }] }],
    } as const,
  ]).flat();
  const start = performance.now();
  const { bytes } = renderReport(aReport([{ kind: 'contents' }, ...blocks]), fonts);
  expect(performance.now() - start).toBeLessThan(10_000);
  const pages = Number(/Pages: +(\d+)/.exec(runPdfTool('pdfinfo', bytes, []))?.[1]);
  expect(pages).toBeGreaterThanOrEqual(60);
  expect(await lintPdf(bytes)).toEqual([]);
  const text = readPdfText(bytes);
  for (let index = 1; index <= 160; index += 1) expect(text).toContain(`End of ${index}.`);
  expect(text).toContain(`Page ${pages} of ${pages}`);
}, 60_000);
