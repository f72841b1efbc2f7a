import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';
import type { Rating } from '../moderation/find-decision.ts';
import { compareTexts, type Cell, type CountedAgency } from './count-in.ts';
import { groupBy } from './group-by.ts';
import { compareStandards } from './order-standards.ts';

/** What is looked at: how agencies rate themselves, what is agreed, or what lies between. */
export type HeatView = 'self' | 'agreed' | 'difference';

export type HeatColumn =
  | { readonly of: 'standard'; readonly id: StandardId }
  | { readonly of: 'question'; readonly id: QuestionId };

/** One agency's answers to one column, all of them or a single one. */
export type HeatCell = {
  /** Where it leads: the answer that is furthest from the top, or the first there is. */
  readonly leadsTo: Cell;
  readonly asked: number;
  readonly rated: number;
  readonly below: number;
  readonly open: number;
  /** The lowest rating; missing where nothing is rated. */
  readonly lowest?: Cell;
  readonly lowered: number;
  readonly raised: number;
};

/** The standards that were asked about, or the questions of one of them. */
export function listHeatColumns(
  counted: readonly CountedAgency[],
  standard?: StandardId,
): readonly HeatColumn[] {
  if (standard === undefined) {
    const ids = new Set<StandardId>();
    for (const { cells } of counted) for (const { question } of cells) ids.add(question.standard);
    return [...ids].toSorted(compareStandards).map((id) => ({ of: 'standard', id }));
  }
  const places = new Map<QuestionId, number>();
  for (const { cells } of counted) {
    const own = cells.filter(({ question }) => question.standard === standard);
    for (const [place, { question }] of own.entries()) {
      places.set(question.id, Math.max(place, places.get(question.id) ?? 0));
    }
  }
  // In the order in which agencies are asked, as far as they agree on one.
  return [...places]
    .toSorted(([a, one], [b, other]) => one - other || compareTexts(a, b))
    .map(([id]) => ({ of: 'question', id }));
}

/** In the order of the columns, nothing where the agency was not asked. */
export function drawHeatRow(
  { cells }: CountedAgency,
  columns: readonly HeatColumn[],
  view: HeatView,
): readonly (HeatCell | undefined)[] {
  const side = view === 'self' ? 'self' : 'agreed';
  const [first] = columns;
  const byColumn: ReadonlyMap<string, readonly Cell[]> =
    first?.of === 'question'
      ? groupBy(cells, ({ question }): string => question.id)
      : groupBy(cells, ({ question }): string => question.standard);
  return columns.map(({ id }) => {
    const own = byColumn.get(id);
    return own === undefined ? undefined : drawCell(own, side);
  });
}

/** What a column comes to over all agencies. */
export type HeatTotal = {
  readonly rated: number;
  readonly below: number;
  readonly lowered: number;
  readonly raised: number;
};

/** In the order of the columns. */
export function sumHeatColumns(
  counted: readonly CountedAgency[],
  columns: readonly HeatColumn[],
  view: HeatView,
): readonly HeatTotal[] {
  const side = view === 'self' ? 'self' : 'agreed';
  const totals = columns.map(() => ({ rated: 0, below: 0, lowered: 0, raised: 0 }));
  const totalById = new Map<string, (typeof totals)[number]>();
  for (const [place, { id }] of columns.entries()) {
    const total = totals[place];
    if (total !== undefined) totalById.set(id, total);
  }
  const isOfQuestions = columns[0]?.of === 'question';
  for (const { cells } of counted) {
    for (const cell of cells) {
      const { id, standard } = cell.question;
      const total = totalById.get(isOfQuestions ? id : standard);
      if (total === undefined) continue;
      const by = findMove(cell);
      if (by !== 0) total[by < 0 ? 'lowered' : 'raised'] += 1;
      if (cell[side].kind !== 'rated') continue;
      total.rated += 1;
      if (findShare(cell, side) < 1) total.below += 1;
    }
  }
  return totals;
}

function drawCell(cells: readonly Cell[], side: 'self' | 'agreed'): HeatCell | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const counts = { rated: 0, below: 0, open: 0, lowered: 0, raised: 0 };
  let lowest: Cell | undefined;
  let moved: Cell | undefined;
  for (const cell of cells) {
    const rating = cell[side];
    const by = findMove(cell);
    if (by !== 0) counts[by < 0 ? 'lowered' : 'raised'] += 1;
    if (by < 0 || moved === undefined) moved = by === 0 ? moved : cell;
    if (rating.kind === 'open') counts.open += 1;
    if (rating.kind !== 'rated') continue;
    counts.rated += 1;
    if (findShare(cell, side) < 1) counts.below += 1;
    if (lowest === undefined || findShare(cell, side) < findShare(lowest, side)) lowest = cell;
  }
  return {
    leadsTo: lowest ?? moved ?? first,
    asked: cells.length,
    ...counts,
    ...(lowest === undefined ? {} : { lowest }),
  };
}

/** From the agency's own rating to the agreed one; 0 where either is none. */
export function findMove({ self, agreed }: Cell): number {
  return self.kind === 'rated' && agreed.kind === 'rated' ? agreed.rating - self.rating : 0;
}

/** From 0 at the bottom of its scale to 1 at the top; what is not rated is no better than that. */
export function findShare({ scale, ...cell }: Cell, side: 'self' | 'agreed'): number {
  const rating: Rating | { readonly kind: 'open' } = cell[side];
  if (rating.kind !== 'rated') return 1;
  return Math.min(1, rating.rating / Math.max(1, scale.labels.length - 1));
}
