import { formatActionNumber, type PlannedAction } from '../../audit/audit.ts';
import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { describeDate, toQuestionRun, toRatingSlot, toRuns } from '../cells.ts';
import type { ReportBlock, Run } from '../report-block.ts';
import {
  countGaps,
  listUnansweredGaps,
  summariseGaps,
  summariseOverall,
  summariseProgress,
  summariseWeakest,
} from '../summarise.ts';
import { countOf } from '../wording.ts';

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
          listStrong(scorecard),
          'No standard has every applicable question at the top rating yet.',
        ),
        fact(
          'Top ratings to test',
          scorecard.unevidencedStrengths.map(toQuestionRun),
          'Every top rating has evidence that is documented or tested, and in date.',
        ),
      ],
    },
  ];
}

function buildFigures(scorecard: Scorecard): ReportBlock {
  const { gaps, counts, overdueActions } = scorecard;
  const statutory = gaps.filter((gap) => gap.isStatutoryGap).length;
  return {
    kind: 'figures',
    figures: [
      { value: String(statutory), label: statutory === 1 ? 'statutory gap' : 'statutory gaps' },
      { value: String(gaps.length - statutory), label: 'other gaps' },
      {
        value: `${counts.total - counts.unanswered} of ${counts.total}`,
        label: 'questions answered',
      },
      {
        value: String(overdueActions.length),
        label: overdueActions.length === 1 ? 'action overdue' : 'actions overdue',
      },
    ],
  };
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

function listStrong({ standards }: Scorecard): readonly Run[] {
  return standards
    .filter((standard) => standard.score.kind === 'scored' && countGaps(standard) === 0)
    .map(({ title, counts }) => ({
      text: `${title} (all ${countOf(counts.byRating.at(-1) ?? 0, 'applicable question')} at the top rating)`,
    }));
}

function listRequests(scorecard: Scorecard): readonly string[] {
  const unanswered = listUnansweredGaps(scorecard).length;
  const { counts, unevidencedStrengths, overdueActions } = scorecard;
  const requests = [
    ...(unanswered > 0
      ? [
          `Agree an action, or a reason for accepting it, for ${countOf(unanswered, 'gap')} that ${unanswered === 1 ? 'has' : 'have'} neither.`,
        ]
      : []),
    ...(overdueActions.length > 0
      ? [
          `Ask why ${countOf(overdueActions.length, 'action')} ${overdueActions.length === 1 ? 'is' : 'are'} overdue.`,
        ]
      : []),
    ...(unevidencedStrengths.length > 0
      ? [
          `Ask for the evidence behind ${countOf(unevidencedStrengths.length, 'top rating')} that ${unevidencedStrengths.length === 1 ? 'is' : 'are'} weakly evidenced or rest on evidence out of date.`,
        ]
      : []),
    ...(counts.unanswered > 0
      ? [
          `Note that ${countOf(counts.unanswered, 'question')} ${counts.unanswered === 1 ? 'is' : 'are'} not answered yet, so that every score is provisional.`,
        ]
      : []),
  ];
  return requests.length > 0
    ? requests
    : ['Satisfy itself that the evidence bears out the ratings in this report.'];
}
