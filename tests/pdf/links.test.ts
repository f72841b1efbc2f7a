import { expect, test } from 'vitest';

import type { Cell, ReportBlock, Run } from '../../src/domain/report/report-block.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { listWordBoxes, type WordBox } from '../support/pdf-boxes.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { readLinks, type Corners, type PdfLink } from '../support/pdf-links.ts';
import { readObjects } from '../support/pdf-objects.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { aCell, aReport } from '../support/pdf-report.ts';
import { runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const fonts = readReportFonts();

const TARGET: ReportBlock = { kind: 'heading', level: 1, text: 'There', anchor: 'there' };

function render(blocks: readonly ReportBlock[]): Uint8Array {
  return renderReport(aReport([TARGET, ...blocks]), fonts).bytes;
}

const aLinkRun = (text: string, description: string): Run => ({
  text,
  link: { kind: 'anchor', anchor: 'there', description },
});

/** Words that are found again: `name0 name1 …`. */
const numbered = (name: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');

/** What a viewer follows that knows a link's lines, and one that knows its box alone. */
function findTargets(links: readonly PdfLink[], word: WordBox): readonly (string | undefined)[] {
  const x = (word.left + word.right) / 2;
  const y = (word.top + word.bottom) / 2;
  const isIn = ([left, top, right, bottom]: Corners): boolean =>
    x > left && x < right && y > top && y < bottom;
  const onPage = links.filter(({ page }) => page === word.page);
  return [
    onPage.findLast(({ areas }) => areas.some(isIn))?.description,
    onPage.findLast(({ box }) => isIn(box))?.description,
  ];
}

test('a link over several lines is one element with one place to click, of an area for each line', async () => {
  const bytes = render([
    {
      kind: 'paragraph',
      runs: [{ text: 'See ' }, aLinkRun(numbered('go', 40), 'Thelink'), { text: ' and no more' }],
    },
  ]);
  const { links, elements } = await readLinks(bytes);
  expect(links.map(({ description, areas }) => [description, areas.length])).toEqual([
    ['Thelink', 3],
  ]);
  expect(elements).toHaveLength(1);
  expect(elements[0]?.children?.map(({ type }) => type)).toEqual(['content', 'object']);
  expect(elements[0]?.children?.[1]?.id).toContain(links[0]?.id);
  for (const word of listWordBoxes(bytes)) {
    const [byLines, byBox] = findTargets(links, word);
    if (/^go\d/.test(word.word)) expect([byLines, byBox]).toEqual(['Thelink', 'Thelink']);
    else expect(byLines).toBeUndefined();
  }
  expect(readTreeText(bytes)).toContain(`See ${numbered('go', 40)} and no more`);
  expect(await lintPdf(bytes)).toEqual([]);
});

test('forty links that wrap in their cells are forty stops', async () => {
  const rows = Array.from({ length: 40 }, (_, row) => ({
    cells: [{ runs: [aLinkRun(numbered(`gap${row}x`, 12), `Gap ${row}`)] }, aCell('Not met')],
  }));
  const bytes = render([
    {
      kind: 'table',
      caption: 'Gaps',
      columns: [
        { title: 'Gap', width: 0.3 },
        { title: 'Rating', width: 0.7 },
      ],
      rows,
      emptyText: '',
    },
  ]);
  const { links, elements } = await readLinks(bytes);
  expect(links.map(({ description }) => description)).toEqual(rows.map((_, row) => `Gap ${row}`));
  expect(elements).toHaveLength(40);
  const tree = runPdfTool('pdfinfo', bytes, ['-struct']);
  expect(tree.match(/^ *Link\b.*\n *Object /gm)).toHaveLength(40);
  expect(await lintPdf(bytes)).toEqual([]);
});

test('neighbours that share a line both lead where they say, in every viewer', async () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  const links = names.flatMap((name, index) => [
    { text: index === 0 ? '' : '; ' },
    aLinkRun(numbered(name, 3 + index * 3), name),
  ]);
  const cell: Cell = { runs: links };
  const bytes = render([
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'Evidence', width: 0.6 },
        { title: 'Questions', width: 0.4 },
      ],
      rows: [{ cells: [aCell('E01'), cell] }],
      emptyText: '',
    },
  ]);
  const found = await readLinks(bytes);
  expect(found.elements).toHaveLength(names.length);
  for (const word of listWordBoxes(bytes)) {
    const [, name] = /^([a-z]+)\d+;?$/.exec(word.word) ?? [];
    if (name !== undefined) expect(findTargets(found.links, word)).toEqual([name, name]);
  }
  expect(await lintPdf(bytes)).toEqual([]);
});

test('a link over a page break is one element with a place to click on each page', async () => {
  const bytes = render([
    { kind: 'paragraph', runs: [{ text: 'Before\n'.repeat(30) }] },
    { kind: 'paragraph', runs: [aLinkRun(numbered('go', 200), 'Thelink')] },
  ]);
  const { links } = await readLinks(bytes);
  expect(links.map(({ page }) => page)).toEqual([2, 3]);
  expect(listLinkElements(bytes)).toHaveLength(1);
  expect(await lintPdf(bytes)).toEqual([]);
});

test('every place to click belongs to the element that holds it', () => {
  const bytes = render([
    { kind: 'contents' },
    { kind: 'paragraph', runs: [{ text: 'Before\n'.repeat(25) }] },
    {
      kind: 'paragraph',
      runs: [
        aLinkRun(numbered('one', 150), 'One'),
        { text: '; ' },
        aLinkRun(numbered('two', 90), ''),
        { text: ' ' },
        aLinkRun('\u0634\u0643\u0631 and \u5b89 words', ''),
      ],
    },
    { kind: 'heading', level: 2, text: 'Part', anchor: 'part' },
  ]);
  const file = readObjects(bytes);
  const parentByKey = new Map(
    Array.from((/\/Nums \[([^]*?)\]>>/.exec(file)?.[1] ?? '').matchAll(/^(\d+) (\d+) 0 R/gm)).map(
      ([, key, element]) => [key, element],
    ),
  );
  const annotations = Array.from(
    file.matchAll(/^(\d+) 0 obj\n<<\/Type \/Annot .*\/StructParent (\d+) /gm),
    ([, id = '', key = '']) => ({ id, key }),
  );
  expect(annotations.length).toBeGreaterThan(4);
  expect(parentByKey.size).toBe(annotations.length);
  const elements = listLinkElements(bytes);
  for (const { id, key } of annotations) {
    const holders = elements.filter(({ kids }) => kids.includes(`/OBJR /Obj ${id} 0 R`));
    expect(holders.map((holder) => holder.id)).toEqual([parentByKey.get(key)]);
  }
});

function listLinkElements(bytes: Uint8Array): readonly { id: string; kids: string }[] {
  const file = readObjects(bytes);
  return Array.from(
    file.matchAll(/^(\d+) 0 obj\n<<\/Type \/StructElem \/S \/Link .*\/K \[(.*)\]>>$/gm),
    ([, id = '', kids = '']) => ({ id, kids }),
  );
}
