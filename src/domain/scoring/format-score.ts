import { unreachable } from '../shared/unreachable.ts';
import { must } from '../shared/must.ts';
import type { Scale } from '../template/template.ts';
import type { Counts, OverallScore, Score } from './scorecard.ts';

/** The only place a standard's score becomes text: the screen and the PDF both show this. */
export function formatScore(score: Score): string {
  switch (score.kind) {
    case 'scored':
      return formatShare(score.points / score.outOf);
    case 'provisional':
      return `${formatShare(score.points / score.outOf)} so far`;
    case 'notApplicable':
      return 'No score: nothing applies';
    case 'unanswered':
      return 'Not yet answered';
    default:
      return unreachable(score);
  }
}

/** The only place the overall score becomes text. */
export function formatOverall(score: OverallScore): string {
  switch (score.kind) {
    case 'scored':
      return formatShare(score.share);
    case 'provisional':
      return `${formatShare(score.share)} so far`;
    case 'notApplicable':
      return 'No score: nothing applies';
    case 'unanswered':
      return 'Not yet answered';
    default:
      return unreachable(score);
  }
}

/**
 * 100% means all and 0% means none: 199 of 200 shows as 99%, so that rounding never hides the
 * one gap a board should ask about.
 */
export function formatShare(share: number): string {
  if (share >= 1) return '100%';
  if (share <= 0) return '0%';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

/** "7 of 12 fully met; 1 not applicable; 2 not answered": the count that stands with each score. */
export function formatCounts(counts: Counts, scale: Scale): string {
  const top = must(scale.points.at(-1), 'top of the scale').label.toLowerCase();
  const applicable = counts.total - counts.notApplicable;
  return [
    `${counts.byRating.at(-1) ?? 0} of ${applicable} ${top}`,
    ...(counts.notApplicable > 0 ? [`${counts.notApplicable} not applicable`] : []),
    ...(counts.unanswered > 0 ? [`${counts.unanswered} not answered`] : []),
  ].join('; ');
}
