import { countWords, joinWords } from '../shared/count-words.ts';
import { formatShare } from '../scoring/format-score.ts';
import { NOTABLE_POINTS } from './compare-standards.ts';
import type { Comparison, StandardChange } from './comparison.ts';

/** "Of 41 questions rated in both audits, 9 improved, 3 declined and 29 are unchanged." */
export function summariseMovement({ ratings }: Comparison): string {
  if (ratings.kind === 'scaleChanged') {
    return 'Ratings cannot be compared because the scale changed.';
  }
  const { improved, declined, unchanged, total } = ratings.movement;
  if (total === 0) return 'No question that both audits ask alike is rated in both yet.';
  const rated = `${countWords(total, 'question')} rated in both audits`;
  if (unchanged === total) return `No rating has changed: ${rated}.`;
  return `Of ${rated}, ${improved} improved, ${declined} declined and ${unchanged} ${unchanged === 1 ? 'is' : 'are'} unchanged.`;
}

/** What takes no part in that sentence and why, or nothing when all questions take part. */
export function describeNotCompared(comparison: Comparison): string | undefined {
  const { compared, unlike, added, retired } = comparison;
  const open = compared.filter(({ before, after }) =>
    [before, after].some(({ state }) => state.kind !== 'rated'),
  ).length;
  const reworded = unlike.filter(({ unlikeness }) => unlikeness === 'reworded').length;
  const parts = [
    [open, 'not rated in both'],
    [reworded, 'reworded'],
    [unlike.length - reworded, 'not like for like'],
    [added.length, 'new'],
    [retired.length, 'no longer asked'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? undefined : `Left out: ${joinWords(said)}.`;
}

/** The picture's sentence, and the start of its alternative text. */
export function summariseStandards(standards: readonly StandardChange[], top: string): string {
  const up = standards.filter(({ trend }) => trend === 'up').length;
  const down = standards.filter(({ trend }) => trend === 'down').length;
  const by = `by ${NOTABLE_POINTS} points or more`;
  if (up === 0 && down === 0) return `In no standard did “${top}” rise or fall ${by}.`;
  if (down === 0) return `“${top}” rose ${by} in ${countWords(up, 'standard')} and fell in none.`;
  if (up === 0) return `“${top}” fell ${by} in ${countWords(down, 'standard')} and rose in none.`;
  return `“${top}” rose ${by} in ${countWords(up, 'standard')} and fell as much in ${down}.`;
}

/** "5 of 9 (56%)": a percentage never stands without its count. */
export function formatPart(count: number, outOf: number): string {
  return outOf === 0 ? 'None rated' : `${count} of ${outOf} (${formatShare(count / outOf)})`;
}

/** "Up 22 points", between two shares of the same questions. */
export function formatPoints({ before, after, outOf }: StandardChange): string {
  if (outOf === 0) return 'Not compared';
  if (before === after) return 'No change';
  const points = Math.max(1, Math.round((Math.abs(after - before) / outOf) * 100));
  return `${after > before ? 'Up' : 'Down'} ${countWords(points, 'point')}`;
}
