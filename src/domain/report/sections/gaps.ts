import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { describeResponse, toCell, toQuestionRun, toRatingCell, toRuns } from '../cells.ts';
import type { Cell, Column, ReportBlock } from '../report-block.ts';
import { asksMust, summariseGaps } from '../summarise.ts';

/** Every gap in the order it should be dealt with. */
export function buildGaps(scorecard: Scorecard): readonly ReportBlock[] {
  const { gaps } = scorecard;
  return [
    { kind: 'paragraph', tone: 'lead', runs: toRuns(`${summariseGaps(scorecard)}.`) },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: toRuns(
        asksMust(scorecard)
          ? 'A gap is an answered question rated below the top of the scale. A statutory gap is a gap on something the organisation must do. Order: statutory gaps, then the lowest rating, then weak evidence, then an overdue action.'
          : 'A gap is an answered question rated below the top of the scale. Order: the lowest rating, then weak evidence, then an overdue action.',
      ),
    },
    {
      kind: 'table',
      caption: 'Gaps in priority order, with what is being done about each',
      columns: listColumns(scorecard),
      rows: gaps.map((gap) => ({ cells: listCells(gap, scorecard) })),
      emptyText: `${summariseGaps(scorecard)}.`,
    },
  ];
}

/** Where nothing asked is a must, all gaps are of one kind and it is not said. */
function listColumns(scorecard: Scorecard): readonly Column[] {
  const isOfTwoKinds = asksMust(scorecard);
  return [
    { title: 'Gap', width: 0.25 },
    ...(isOfTwoKinds ? [{ title: 'Kind', width: 0.12 }] : []),
    { title: 'Rating', width: 0.13 },
    { title: 'Why it comes here', width: 0.17 },
    { title: 'Action, or reason for accepting it', width: isOfTwoKinds ? 0.33 : 0.45 },
  ];
}

function listCells(gap: QuestionResult, scorecard: Scorecard): readonly Cell[] {
  return [
    toGapCell(gap),
    ...(asksMust(scorecard) ? [toCell(gap.isStatutoryGap ? 'Statutory' : 'Other')] : []),
    toRatingCell(gap, scorecard.template.scale),
    toCell(describePriority(gap)),
    toCell(describeResponse(gap)),
  ];
}

/** Evidence out of date does not move a gap, so it stands with the question it is about. */
function toGapCell(gap: QuestionResult): Cell {
  const stale = gap.hasStaleEvidence ? [{ text: ' (its evidence is out of date)' }] : [];
  return { runs: [toQuestionRun(gap), ...stale] };
}

/** What the order of the scorecard's gaps went by, in its order. */
function describePriority(gap: QuestionResult): string {
  const reasons = [
    ...(gap.isStatutoryGap ? ['statutory'] : []),
    'rating',
    ...(gap.hasWeakEvidence ? ['weak evidence'] : []),
    ...(gap.hasOverdueAction ? ['action overdue'] : []),
  ].join(', ');
  return `${reasons.slice(0, 1).toUpperCase()}${reasons.slice(1)}`;
}
