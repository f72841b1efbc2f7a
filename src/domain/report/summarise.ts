import { formatCounts, formatOverall } from '../scoring/format-score.ts';
import { hasResponse } from '../scoring/gap-response.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../scoring/scorecard.ts';
import { countOf, wordFor } from './wording.ts';

/**
 * "2 statutory gaps and 5 other gaps": what every summary leads with. Where nothing asked is a
 * must no gap can be statutory, so it is "7 gaps".
 */
export function summariseGaps(scorecard: Scorecard): string {
  const { gaps } = scorecard;
  const statutory = countStatutory(scorecard);
  const others = gaps.length - statutory;
  if (!hasAnswers(scorecard)) return 'No gaps known yet: no question has been answered';
  if (gaps.length === 0) return 'No gaps among the answers given';
  if (!asksMust(scorecard)) return countOf(gaps.length, 'gap');
  if (statutory === 0) return `No statutory gaps and ${countOf(others, 'other gap')}`;
  return `${countOf(statutory, 'statutory gap')} and ${others === 0 ? 'no other gaps' : countOf(others, 'other gap')}`;
}

/** "41 of 69 questions answered". */
export function summariseProgress({ counts }: Scorecard): string {
  return `${counts.total - counts.unanswered} of ${countOf(counts.total, 'question')} answered`;
}

/** The overall score with how it came about, never a bare percentage. */
export function summariseOverall({ overall, counts, template }: Scorecard): string {
  switch (overall.kind) {
    case 'scored':
      return `Overall score ${formatOverall(overall)}: the mean of ${countOf(overall.standards, 'standard')} (${formatCounts(counts, template.scale)}).`;
    case 'provisional':
      return `Provisional score ${formatOverall(overall)}: the mean of ${countOf(overall.standards, 'standard')}, with ${countOf(overall.missing, 'answer')} still missing (${formatCounts(counts, template.scale)}).`;
    case 'notApplicable':
      return 'There is no overall score: no question applies to this organisation.';
    case 'unanswered':
      return 'There is no overall score yet: no question has been rated.';
  }
}

/** As many of a list as a sentence, or one page for a board, can hold. */
export const FEW = 3;

/**
 * What the ratings chart shows, in one sentence; its headline and the start of its alternative
 * text. Titles have commas of their own, so several stand between semicolons.
 */
export function summariseWeakest(scorecard: Scorecard): string {
  const { standards, gaps } = scorecard;
  if (!hasAnswers(scorecard)) return 'No standard has an answer yet.';
  if (gaps.length === 0) return 'No standard has a gap among the answers given.';
  const most = Math.max(...standards.map(countGaps));
  const weakest = standards.filter((standard) => countGaps(standard) === most);
  const [only] = weakest;
  if (weakest.length === 1 && only !== undefined) {
    const words =
      gaps.length === 1 ? 'the only gap' : gaps.length === most ? 'all the gaps' : 'the most gaps';
    return `${only.title} has ${words}: ${most} of ${countOf(only.questions.length, 'question')}.`;
  }
  if (weakest.length === standards.length) {
    return `Every standard has ${countOf(most, 'gap')}.`;
  }
  const more = weakest.length - FEW;
  const named = weakest.slice(0, FEW).map(({ title }) => title);
  const all = more > 0 ? [...named, `and ${more} more`] : named;
  return `${weakest.length} standards have the most gaps, ${most} each: ${all.join('; ')}.`;
}

export function countGaps({ questions }: StandardResult): number {
  return questions.filter((question) => question.isGap).length;
}

/** Whether any gap could be statutory: a body reached by guidance alone may have no must at all. */
export function asksMust({ template }: Scorecard): boolean {
  return template.standards.some(({ questions }) =>
    questions.some(({ strength }) => strength === 'must'),
  );
}

export function countStatutory({ gaps }: Scorecard): number {
  return gaps.filter((gap) => gap.isStatutoryGap).length;
}

/** What a top rating has that is called evidenced; no more than that is known of it. */
export const EVIDENCED =
  'listed evidence that is judged documented or tested, and not known to be out of date';

/** What stands where the top ratings to test would, when there are none. */
export function describeNoUnevidenced({ counts }: Scorecard): string {
  return (counts.byRating.at(-1) ?? 0) === 0
    ? 'There is no top rating yet.'
    : `Every top rating has ${EVIDENCED}.`;
}

/** What is missing when rows could not be read; the cover, the summary and the screen all say it. */
export function describeLeftOut(damaged: number): string {
  return `${countOf(damaged, 'stored item')} could not be read and ${wordFor(damaged, 'is', 'are')} left out`;
}

function hasAnswers({ counts }: Scorecard): boolean {
  return counts.unanswered < counts.total;
}

/** Gaps with neither an action nor a reason for accepting them. */
export function listUnansweredGaps({ gaps }: Scorecard): readonly QuestionResult[] {
  return gaps.filter((gap) => !hasResponse(gap));
}
