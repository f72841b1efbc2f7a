import { addCounts } from '../scoring/score-results.ts';
import type { Counts, QuestionResult, Scorecard } from '../scoring/scorecard.ts';
import { STANDARD_IDS, type StandardId } from '../template/standard.ts';

/** One standard of one audit, or all of an audit's. */
export type SideCell = {
  readonly counts: Counts;
  /** The lowest rating given; none while nothing is rated. */
  readonly worst: number | undefined;
  readonly gaps: number;
  readonly statutoryGaps: number;
};

/** One standard across audits, with a cell for each in their order; none where it is not asked. */
export type SideRow = {
  readonly id: StandardId;
  readonly title: string;
  readonly cells: readonly (SideCell | undefined)[];
};

export type SideBySide = {
  readonly rows: readonly SideRow[];
  readonly totals: readonly SideCell[];
  /** Whether all ask the same questions, so that like counts are out of the same. */
  readonly askTheSame: boolean;
};

/** Several audits standard by standard. Nothing is ranked: audits keep the order they are given in. */
export function putSideBySide(scorecards: readonly Scorecard[]): SideBySide {
  const titles = new Map(
    scorecards.flatMap(({ standards }) =>
      standards.map(({ id, title }): [StandardId, string] => [id, title]),
    ),
  );
  return {
    rows: listInOrder(titles).flatMap((id) => {
      const title = titles.get(id);
      if (title === undefined) return [];
      const cells = scorecards.map(({ standards }) => {
        const standard = standards.find((one) => one.id === id);
        return standard && toCell(standard.counts, standard.questions);
      });
      return [{ id, title, cells }];
    }),
    totals: scorecards.map(({ standards }) =>
      toCell(
        addCounts(standards.map(({ counts }) => counts)),
        standards.flatMap(({ questions }) => questions),
      ),
    ),
    askTheSame: new Set(scorecards.map(({ template }) => template.hash)).size <= 1,
  };
}

/** The 12 in their order, then a partnership's own in the order they are met. */
function listInOrder(titles: ReadonlyMap<StandardId, string>): readonly StandardId[] {
  return [...new Set<StandardId>([...STANDARD_IDS, ...titles.keys()])];
}

function toCell(counts: Counts, questions: readonly QuestionResult[]): SideCell {
  const worst = counts.byRating.findIndex((count) => count > 0);
  return {
    counts,
    worst: worst === -1 ? undefined : worst,
    gaps: questions.filter(({ isGap }) => isGap).length,
    statutoryGaps: questions.filter(({ isStatutoryGap }) => isStatutoryGap).length,
  };
}
