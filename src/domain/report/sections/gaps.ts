import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { describeResponse, toCell, toQuestionCell, toRatingCell, toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';
import { summariseGaps } from '../summarise.ts';

/** Every gap in the order it should be dealt with. */
export function buildGaps(scorecard: Scorecard): readonly ReportBlock[] {
  const { gaps, template } = scorecard;
  return [
    {
      kind: 'heading',
      level: 1,
      text: '3 Gaps in priority order',
      anchor: 'gaps',
      startsPage: true,
    },
    { kind: 'paragraph', tone: 'lead', runs: toRuns(`${summariseGaps(scorecard)}.`) },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: toRuns(
        'A gap is an answered question rated below the top of the scale. A statutory gap is a gap on something the organisation must do. Order: statutory gaps, then the lowest rating, then weak evidence, then an overdue action.',
      ),
    },
    {
      kind: 'table',
      caption: 'Gaps in priority order, with what is being done about each',
      columns: [
        { title: 'Gap', width: 0.25 },
        { title: 'Kind', width: 0.12 },
        { title: 'Rating', width: 0.13 },
        { title: 'Why it comes here', width: 0.15 },
        { title: 'Action, or reason for accepting it', width: 0.35 },
      ],
      rows: gaps.map((gap) => ({
        cells: [
          toQuestionCell(gap),
          toCell(gap.isStatutoryGap ? 'Statutory' : 'Other'),
          toRatingCell(gap, template.scale),
          toCell(describeConcerns(gap)),
          toCell(describeResponse(gap)),
        ],
      })),
      emptyText: 'No gaps among the answers given.',
    },
  ];
}

function describeConcerns(gap: QuestionResult): string {
  const concerns = [
    ...(gap.hasWeakEvidence ? ['weak evidence'] : []),
    ...(gap.hasStaleEvidence ? ['evidence out of date'] : []),
    ...(gap.hasOverdueAction ? ['action overdue'] : []),
  ];
  const text = concerns.join(', ');
  return text === '' ? 'Rating' : `Rating, ${text}`;
}
