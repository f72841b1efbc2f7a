import { formatActionNumber, type PlannedAction } from '../../audit/audit.ts';
import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { describeDate, toQuestionRun, toRatingSlot, toRuns } from '../cells.ts';
import type { ReportBlock, Run } from '../report-block.ts';
import {
  asksMust,
  countStatutory,
  describeNoUnevidenced,
  summariseGaps,
  summariseOverall,
  summariseProgress,
  summariseWeakest,
} from '../summarise.ts';
import { wordFor } from '../wording.ts';
import { describeNoneStrong, listRequests, listStrong } from './board-points.ts';

/** As many of a list as one page for a board can hold. */
const FEW = 5;

/** One page a board can read in five minutes: gaps first, then counts, then a percentage. */
export function buildBoardSummary(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    {
      kind: 'heading',
      level: 1,
      text: '1 Summary for the board',
      anchor: 'summary',
      startsPage: true,
    },
    {
      kind: 'paragraph',
      tone: 'lead',
      runs: [{ text: `${summariseGaps(scorecard)}.`, bold: true }],
    },
    {
      kind: 'paragraph',
      runs: toRuns(`${summariseProgress(scorecard)}. ${summariseOverall(scorecard)}`),
    },
    { kind: 'paragraph', runs: toRuns(summariseWeakest(scorecard)) },
    buildFigures(scorecard),
    {
      kind: 'callout',
      title: 'The board is asked to',
      runs: toRuns(listRequests(scorecard).join(' ')),
    },
    ...listFirstGaps(scorecard),
    {
      kind: 'facts',
      caption: '',
      facts: [
        fact('Actions overdue', listOverdue(scorecard), 'No action is overdue.'),
        fact(
          'What is strong',
          listStrong(scorecard).map((text) => ({ text })),
          describeNoneStrong(scorecard),
        ),
        fact(
          'Top ratings to test',
          scorecard.unevidencedStrengths.map(toQuestionRun),
          describeNoUnevidenced(scorecard),
        ),
      ],
    },
  ];
}

function buildFigures(scorecard: Scorecard): ReportBlock {
  const { gaps, counts, overdueActions } = scorecard;
  const statutory = countStatutory(scorecard);
  return {
    kind: 'figures',
    figures: [
      ...(asksMust(scorecard)
        ? [figure(statutory, 'statutory gap'), figure(gaps.length - statutory, 'other gap')]
        : [figure(gaps.length, 'gap')]),
      {
        value: `${counts.total - counts.unanswered} of ${counts.total}`,
        label: `${wordFor(counts.total, 'question')} answered`,
      },
      figure(overdueActions.length, 'action overdue', 'actions overdue'),
    ],
  };
}

type Figure = { readonly value: string; readonly label: string };

function figure(count: number, one: string, many?: string): Figure {
  return { value: String(count), label: wordFor(count, one, many) };
}

function listFirstGaps({ gaps, template }: Scorecard): readonly ReportBlock[] {
  if (gaps.length === 0) return [];
  const more = gaps.length - FEW;
  return [
    { kind: 'heading', level: 2, text: 'Gaps to look at first', anchor: 'summary-gaps' },
    {
      kind: 'list',
      items: gaps.slice(0, FEW).map((gap) => [
        toQuestionRun(gap),
        {
          text: `: ${toRatingSlot(gap, template.scale).label.toLowerCase()}${gap.isStatutoryGap ? ', statutory' : ''}`,
        },
      ]),
    },
    ...(more > 0
      ? [
          {
            kind: 'paragraph' as const,
            tone: 'quiet' as const,
            runs: toRuns(`And ${more} more in section 3.`),
          },
        ]
      : []),
  ];
}

type Fact = { readonly label: string; readonly runs: readonly Run[] };

/** The first few of a list in a line, and how many more there are. */
function fact(label: string, items: readonly Run[], none: string): Fact {
  if (items.length === 0) return { label, runs: toRuns(none) };
  const shown = items
    .slice(0, FEW)
    .flatMap((run, index) => (index === 0 ? [run] : [SEPARATOR, run]));
  const more = items.length - FEW;
  return { label, runs: more > 0 ? [...shown, { text: `; and ${more} more` }] : shown };
}

const SEPARATOR: Run = { text: '; ' };

/** By number and question: an action's own words may be long, and stand in the plan. */
function listOverdue({ standards, today }: Scorecard): readonly Run[] {
  const overdue = (result: QuestionResult): readonly PlannedAction[] =>
    result.actions.flatMap((action) =>
      action.kind === 'planned' && isOverdue(action, today) ? [action] : [],
    );
  return standards
    .flatMap(({ questions }) => questions)
    .flatMap((result) =>
      overdue(result).map((action) => ({
        ...toQuestionRun(result),
        text: `${formatActionNumber(action)} on ${toQuestionRun(result).text}, due ${describeDate(action.dueDate, 'no date')}`,
      })),
    );
}
