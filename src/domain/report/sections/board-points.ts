import type { Scorecard, StandardResult } from '../../scoring/scorecard.ts';
import { countGaps, EVIDENCED, listUnansweredGaps } from '../summarise.ts';
import { countOf, wordFor } from '../wording.ts';

/**
 * Standards wholly at the top rating, with how many of their ratings are evidenced: at least one,
 * since a rating alone is the organisation's own word.
 */
export function listStrong(scorecard: Scorecard): readonly string[] {
  return scorecard.standards.flatMap((standard) => {
    const evidenced = countEvidenced(standard, scorecard);
    if (!isAllAtTop(standard) || evidenced === 0) return [];
    return [`${standard.title} (${evidenced} of ${countTop(standard)} evidenced)`];
  });
}

/** Why no standard is listed as strong: none is all at the top, or those that are lack evidence. */
export function describeNoneStrong({ standards }: Scorecard): string {
  const atTop = standards.filter(isAllAtTop).length;
  if (atTop === 0) return 'No standard has every applicable question at the top rating yet.';
  return `${countOf(atTop, 'standard')} ${wordFor(atTop, 'has', 'have')} every applicable question at the top rating, but no ${EVIDENCED}.`;
}

/** Each in a sentence of its own, worded to follow "The board is asked to". */
export function listRequests(scorecard: Scorecard): readonly string[] {
  const unanswered = listUnansweredGaps(scorecard).length;
  const { counts, unevidencedStrengths, overdueActions, overall } = scorecard;
  const overdue = overdueActions.length;
  const unevidenced = unevidencedStrengths.length;
  const requests = [
    ...(unanswered > 0
      ? [
          `Agree an action, or a reason to accept it, for ${countOf(unanswered, 'gap')} with neither.`,
        ]
      : []),
    ...(overdue > 0
      ? [`Ask why ${countOf(overdue, 'action')} ${wordFor(overdue, 'is', 'are')} overdue.`]
      : []),
    ...(unevidenced > 0
      ? [
          `Ask for the evidence behind ${countOf(unevidenced, 'top rating')}: it is weak, not listed or out of date.`,
        ]
      : []),
    ...(counts.unanswered > 0
      ? [
          `Note that ${countOf(counts.unanswered, 'question')} ${wordFor(counts.unanswered, 'is', 'are')} not answered yet: ${overall.kind === 'provisional' ? 'the overall score is provisional' : 'there is no overall score'}.`,
        ]
      : []),
  ];
  if (requests.length > 0) return requests;
  return overall.kind === 'notApplicable'
    ? ['Satisfy itself that no question applies to this organisation.']
    : ['Satisfy itself that the evidence bears out the ratings in this report.'];
}

function isAllAtTop(standard: StandardResult): boolean {
  return standard.score.kind === 'scored' && countGaps(standard) === 0;
}

function countTop({ counts }: StandardResult): number {
  return counts.byRating.at(-1) ?? 0;
}

function countEvidenced(standard: StandardResult, { unevidencedStrengths }: Scorecard): number {
  const weak = unevidencedStrengths.filter(({ standardId }) => standardId === standard.id);
  return countTop(standard) - weak.length;
}
