import type { ReportBlock } from '../../domain/report/report-block.ts';
import { drawContents } from './draw-contents.ts';
import { drawFigures } from './draw-figures.ts';
import {
  drawHeading,
  measureHeading,
  nextTagLevel,
  type HeadingBlock,
  type HeadingLevel,
} from './draw-heading.ts';
import { drawStackedBars } from './draw-stacked-bars.ts';
import { drawTableBlock, measureTableStart } from './draw-table.ts';
import {
  drawCallout,
  drawList,
  drawParagraph,
  measureListStart,
  measureParagraphStart,
} from './draw-text-blocks.ts';
import type { Pen } from './pen.ts';
import { BODY_HEIGHT, GAP } from './theme.ts';

/** How often the share that is drawn is told: for each block would hold up what is drawn. */
const BLOCKS_BETWEEN = 50;

/** Draws the blocks of a report in order. The contents list the headings that come after them. */
export function drawBlocks(
  pen: Pen,
  blocks: readonly ReportBlock[],
  onProgress?: (share: number) => void,
): void {
  let tagLevel: 0 | HeadingLevel = 0;
  blocks.forEach((block, index) => {
    if (index % BLOCKS_BETWEEN === 0) onProgress?.(index / blocks.length);
    if (block.kind === 'heading') {
      tagLevel = nextTagLevel(tagLevel, block.level);
      drawHeading(pen, block, tagLevel, measureStart(pen, blocks, index + 1));
    } else if (block.kind === 'contents') {
      drawContents(pen, blocks.slice(index + 1).filter(isHeading));
    } else {
      drawBlock(pen, block);
    }
  });
}

function isHeading(block: ReportBlock): block is HeadingBlock {
  return block.kind === 'heading';
}

type PlainBlock = Exclude<ReportBlock, { kind: 'heading' | 'contents' }>;

function drawBlock(pen: Pen, block: PlainBlock): void {
  switch (block.kind) {
    case 'paragraph':
      drawParagraph(pen, block);
      return;
    case 'list':
      drawList(pen, block);
      return;
    case 'figures':
      drawFigures(pen, block);
      return;
    case 'callout':
      drawCallout(pen, block);
      return;
    case 'facts':
    case 'table':
      drawTableBlock(pen, block);
      return;
    case 'stackedBars':
      drawStackedBars(pen, block);
      return;
  }
}

/** Roughly the least height a block needs under its heading, in points. */
function measureStart(pen: Pen, blocks: readonly ReportBlock[], index: number): number {
  const block = blocks[index];
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'heading':
      return block.startsPage === true
        ? 0
        : measureHeading(pen, block.level) + measureStart(pen, blocks, index + 1);
    case 'stackedBars':
      return Math.min(BODY_HEIGHT / 2, 70 + block.bars.length * 23);
    case 'table':
    case 'facts':
      return measureTableStart(pen, block);
    case 'figures':
    case 'callout':
      return 96;
    case 'paragraph':
      return measureParagraph(pen, blocks, index, block);
    case 'list':
      return measureListStart(pen, block);
    case 'contents':
      return 2 * pen.styles.body.leading;
  }
}

/** A line or two that lead to a table, such as a question to its answer, are kept with it. */
function measureParagraph(
  pen: Pen,
  blocks: readonly ReportBlock[],
  index: number,
  block: Extract<ReportBlock, { kind: 'paragraph' }>,
): number {
  const start = measureParagraphStart(pen, block);
  const next = blocks[index + 1]?.kind;
  if (start.isCut || (next !== 'facts' && next !== 'table' && next !== 'heading')) {
    return start.height;
  }
  return start.height + GAP + measureStart(pen, blocks, index + 1);
}
