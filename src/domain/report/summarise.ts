import { formatCounts, formatOverall } from '../scoring/format-score.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../scoring/scorecard.ts';
import { countOf } from './wording.ts';

/** "2 statutory gaps and 5 other gaps": what every summary leads with. */
export function summariseGaps({ gaps }: Scorecard): string {
  const statutory = gaps.filter((gap) => gap.isStatutoryGap).length;
  const others = gaps.length - statutory;
  if (gaps.length === 0) return 'No gaps among the answers given';
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

/**
 * What the ratings chart shows, in one sentence; its headline and the start of its alternative
 * text. Titles have commas of their own, so several stand between semicolons.
 */
export function summariseWeakest({ standards, gaps }: Scorecard): string {
  if (gaps.length === 0) return 'No standard has a gap among the answers given.';
  const most = Math.max(...standards.map(countGaps));
  const weakest = standards.filter((standard) => countGaps(standard) === most);
  const [only] = weakest;
  if (weakest.length === 1 && only !== undefined) {
    return `${only.title} has the most gaps: ${most} of ${countOf(only.questions.length, 'question')}.`;
  }
  if (weakest.length === standards.length) {
    return `Every standard has ${countOf(most, 'gap')}.`;
  }
  return `${weakest.length} standards have the most gaps, ${most} each: ${weakest.map(({ title }) => title).join('; ')}.`;
}

export function countGaps({ questions }: StandardResult): number {
  return questions.filter((question) => question.isGap).length;
}

/** Gaps with neither an action nor a reason for accepting them. */
export function listUnansweredGaps({ gaps }: Scorecard): readonly QuestionResult[] {
  return gaps.filter((gap) => gap.actions.length === 0);
}
