import { Bookmark, HeadingLevel, Paragraph, ShadingType, TextRun, type Table } from 'docx';
import { ChartRun } from 'docx/charts';

import type { RatingSlot, ReportBlock, Run } from '../../domain/report/report-block.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import { cleanText } from '../clean-text.ts';
import { findRatingColours } from '../rating-colours.ts';
import { drawFacts, drawReportTable } from './report-table.ts';
import { toReportParagraphs, type Places } from './runs.ts';
import { NUMBERED } from './styles.ts';

export type Drawn = Paragraph | Table;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** One block as Word has it. `all` are the report's, for its contents; `place` is the block's. */
export function drawReportBlock(
  block: ReportBlock,
  place: number,
  all: readonly ReportBlock[],
  places: Places,
  isOnePage = false,
): readonly Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [drawHeading(block, places)];
    case 'paragraph':
      return toReportParagraphs(block.runs, places, findStyle(block.tone));
    case 'list':
      return drawList(block, place, places);
    case 'figures':
      return block.figures.flatMap(({ value, label }) =>
        toReportParagraphs([{ text: value, bold: true }, { text: ` ${label}` }], places, {
          bullet: { level: 0 },
        }),
      );
    case 'facts':
      return [
        ...(block.caption === ''
          ? []
          : toReportParagraphs([{ text: block.caption }], places, { style: 'Caption' })),
        ...drawFacts(block.facts, places),
      ];
    case 'callout':
      return drawCallout([{ text: block.title, bold: true }], block.runs, places);
    case 'table':
      return drawReportTable(block, places);
    case 'stackedBars':
      return drawChart(block, isOnePage);
    case 'contents':
      return drawContents(all, places);
    default:
      return unreachable(block);
  }
}

function drawHeading(
  { level, text, anchor, startsPage = false }: Extract<ReportBlock, { kind: 'heading' }>,
  places: Places,
): Paragraph {
  const words = new TextRun(cleanText(text.replace(/\s+/gu, ' ')));
  const id = places.get(anchor);
  return new Paragraph({
    heading: LEVELS[level],
    pageBreakBefore: startsPage,
    children: id === undefined ? [words] : [new Bookmark({ id, children: [words] })],
  });
}

function findStyle(tone: 'lead' | 'quiet' | undefined): { readonly style?: string } {
  if (tone === undefined) return {};
  return { style: tone === 'lead' ? 'Lead' : 'Quiet' };
}

function drawList(
  { items, ordered = false }: Extract<ReportBlock, { kind: 'list' }>,
  instance: number,
  places: Places,
): readonly Drawn[] {
  const look = ordered
    ? { numbering: { reference: NUMBERED, level: 0, instance } }
    : { bullet: { level: 0 } };
  // A line within an item is a paragraph of its own to Word, which would begin the next item.
  return items.flatMap((runs) =>
    toReportParagraphs(
      runs.map((run) => ({ ...run, text: run.text.replace(/\s*[\r\n]+\s*/gu, ' ') })),
      places,
      look,
    ),
  );
}

function drawCallout(
  title: readonly Run[],
  runs: readonly Run[],
  places: Places,
): readonly Drawn[] {
  const look = {
    shading: { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' },
    border: { left: { style: 'single', size: 36, color: '505A5F', space: 8 } },
    indent: { left: 240 },
  } as const;
  return [
    ...toReportParagraphs(title, places, { ...look, keepNext: true }),
    ...toReportParagraphs(runs, places, look),
  ];
}

/** In pixels. */
const CHART_WIDTH = 620;
const BAR_HEIGHT = 27;
const AROUND = 110;
/** Of a report that is to stand on one page. */
const SMALL = { bar: 20, around: 80 } as const;

/** A chart of Word's own, whose numbers can be looked at and changed; its words say what it shows. */
function drawChart(
  block: Extract<ReportBlock, { kind: 'stackedBars' }>,
  isOnePage: boolean,
): readonly Drawn[] {
  const { title, subtitle, alt, series, bars } = block;
  const words = [
    new Paragraph({ style: 'Caption', text: cleanText(title) }),
    new Paragraph({ text: cleanText(subtitle), keepNext: true }),
  ];
  if (bars.length === 0 || series.length === 0) return words;
  const chart = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: bars.map(({ label }) => cleanText(label)),
    series: series.map(({ label, slot }, place) => ({
      name: cleanText(label),
      // Nothing is drawn and no nought is written where there is nothing.
      values: bars.map(({ values }) => (values[place] ?? 0) || null),
      color: findFill(slot),
      dataLabels: { value: true, font: { color: findRatingColours(slot).ink } },
    })),
    gapWidth: 40,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    legend: { position: 'bottom' },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: CHART_WIDTH, height: measureChart(bars.length, isOnePage) },
    altText: { name: cleanText(title), title: cleanText(title), description: cleanText(alt) },
  });
  // The package's own type of what a paragraph holds leaves charts out.
  const held: readonly unknown[] = [{ children: [chart] }];
  const paragraph: unknown = Reflect.construct(Paragraph, held);
  return paragraph instanceof Paragraph ? [...words, paragraph] : words;
}

function measureChart(bars: number, isOnePage: boolean): number {
  return isOnePage ? bars * SMALL.bar + SMALL.around : bars * BAR_HEIGHT + AROUND;
}

/** Bars of a chart have no edge of their own: the two that are white elsewhere are grey here. */
function findFill(slot: RatingSlot): string {
  if (slot.kind === 'rated') return findRatingColours(slot).fill;
  return slot.kind === 'notApplicable' ? 'BFC5C8' : 'E3E6E8';
}

function drawContents(all: readonly ReportBlock[], places: Places): readonly Drawn[] {
  return all.flatMap((block) => {
    if (block.kind !== 'heading' || block.level > 2 || block.anchor === 'contents') return [];
    const { anchor, text, level } = block;
    const link = { kind: 'anchor', anchor, description: '' } as const;
    return toReportParagraphs([{ text: text.replace(/\s+/gu, ' '), link }], places, {
      indent: { left: (level - 1) * 400 },
      spacing: { after: 60 },
    });
  });
}
