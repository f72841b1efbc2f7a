import { toCell, toRuns } from '../report/cells.ts';
import type { ReportBlock } from '../report/report-block.ts';
import type { FeedbackContent } from './feedback.ts';
import {
  describeBeside,
  formatGroupShare,
  formatOwnShare,
  POSITION_NOTE,
  summarisePosition,
} from './position-words.ts';

/** Why there is no position, in the words of the letter and of the page. */
export const NO_POSITION =
  'Fewer than five agencies like yours have returned an audit, so nothing is said of how yours stands among them: each of them could be made out.';

export function buildPosition({ position }: FeedbackContent): readonly ReportBlock[] {
  const heading: ReportBlock = {
    kind: 'heading',
    level: 1,
    text: 'How you stand among agencies like yours',
    anchor: 'position',
  };
  if (position === undefined) {
    return [heading, { kind: 'paragraph', runs: toRuns(NO_POSITION) }];
  }
  return [
    heading,
    { kind: 'paragraph', runs: toRuns(summarisePosition(position)) },
    {
      kind: 'table',
      caption: 'Answers rated at the top of the scale, by standard',
      columns: [
        { title: 'Standard', width: 0.4 },
        { title: 'You', width: 0.2 },
        { title: 'The group', width: 0.18 },
        { title: 'In words', width: 0.22 },
      ],
      rows: position.standards.map(({ title, share }) => ({
        cells: [
          toCell(title),
          toCell(formatOwnShare(share)),
          toCell(formatGroupShare(share)),
          toCell(describeBeside(share)),
        ],
      })),
      emptyText: 'Too few agencies rated the same questions for any standard to be set apart.',
    },
    { kind: 'paragraph', runs: toRuns(POSITION_NOTE), tone: 'quiet' },
  ];
}
