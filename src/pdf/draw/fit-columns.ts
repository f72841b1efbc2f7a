import type { Column, ReportBlock } from '../../domain/report/report-block.ts';
import { measureText } from '../text/typeset.ts';
import type { Pen } from './pen.ts';
import { shareOut } from './share-out.ts';
import { BODY_WIDTH, CELL_PADDING } from './theme.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** A column with its place in the block; its width is in points. */
export type FittedColumn = Column & { readonly index: number };

/** Room for the words of any column; a longer word is broken rather than make a table wider. */
const WIDE_ENOUGH = 64 + 2 * CELL_PADDING.x;

/**
 * The columns of each table that a block is drawn as. That is one table where a line holds the
 * words of all its columns. A scale of many points takes several, each beginning with the first
 * column, since words with a letter on each line could not be read.
 */
export function fitColumns(pen: Pen, block: TableBlock): readonly (readonly FittedColumn[])[] {
  const sum = block.columns.reduce((total, { width }) => total + width, 0);
  const wishes = block.columns.map((column, index) => {
    const wanted = (BODY_WIDTH * column.width) / sum;
    const needed = wanted >= WIDE_ENOUGH ? WIDE_ENOUGH : measureColumn(pen, block, index);
    // What names the rows gives up little of its room.
    const least = index === 0 ? Math.max(needed, wanted * 0.7) : needed;
    return { column, index, weight: wanted, least };
  });
  return groupWishes(wishes).map((group) => {
    const widths = shareOut(group, BODY_WIDTH);
    return group.map(({ column, index }, place) => ({
      ...column,
      index,
      width: widths[place] ?? 0,
    }));
  });
}

type Wish = { readonly least: number };

/** As few groups as will do, of about as many columns each. */
function groupWishes<W extends Wish>([first, ...others]: readonly W[]): readonly (readonly W[])[] {
  if (first === undefined) return [];
  for (let parts = 1; parts < others.length; parts += 1) {
    const groups = cutEvenly(others, parts).map((group) => [first, ...group]);
    if (groups.every(fits)) return groups;
  }
  return others.length === 0 ? [[first]] : others.map((other) => [first, other]);
}

function fits(group: readonly Wish[]): boolean {
  return group.reduce((sum, { least }) => sum + least, 0) <= BODY_WIDTH;
}

function cutEvenly<Item>(items: readonly Item[], parts: number): readonly (readonly Item[])[] {
  return Array.from({ length: parts }, (_, part) =>
    items.slice(
      Math.round((part * items.length) / parts),
      Math.round(((part + 1) * items.length) / parts),
    ),
  );
}

/** The width of a column's longest word, with the room around it. */
function measureColumn(pen: Pen, { columns, rows }: TableBlock, index: number): number {
  const texts = [
    columns[index]?.title ?? '',
    ...rows.flatMap(({ cells }) => (cells[index]?.runs ?? []).map(({ text }) => text)),
  ];
  const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
  let widest = 0;
  for (const word of words) {
    // The bold is the wider, and the head is bold.
    widest = Math.max(widest, measureText(word, pen.makeGlyphs, pen.styles.cellHead.size, true));
    if (widest >= WIDE_ENOUGH) break;
  }
  return Math.min(WIDE_ENOUGH, Math.ceil(widest) + 2 * CELL_PADDING.x);
}
