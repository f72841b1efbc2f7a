import { formatActionNumber, type PlannedAction } from '../../audit/audit.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { describeDate, toQuestionRun, toRuns } from '../cells.ts';
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
    ...listFew(
      'Gaps to look at first',
      'summary-gaps',
      scorecard.gaps.map((gap) => [toQuestionRun(gap)]),
      'No gaps among the answers given.',
    ),
    ...listFew(
      'Actions overdue',
      'summary-overdue',
      listOverdue(scorecard),
      'No action is overdue.',
    ),
    ...listFew(
      'What is strong',
      'summary-strong',
      listStrong(scorecard),
      'No standard has every answered question at the top rating yet.',
    ),
    {
      kind: 'callout',
      title: 'The board is asked to',
      runs: toRuns(listRequests(scorecard).join(' ')),
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

function listFew(
  title: string,
  anchor: string,
  items: readonly (readonly Run[])[],
  emptyText: string,
): readonly ReportBlock[] {
  const heading: ReportBlock = { kind: 'heading', level: 2, text: title, anchor };
  if (items.length === 0) return [heading, { kind: 'paragraph', runs: toRuns(emptyText) }];
  const more = items.length - FEW;
  return [
    heading,
    { kind: 'list', items: items.slice(0, FEW) },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'quiet',
            runs: toRuns(`And ${more} more in this report.`),
          } as const,
        ]
      : []),
  ];
}

function listOverdue({ overdueActions }: Scorecard): readonly (readonly Run[])[] {
  return overdueActions
    .filter((action): action is PlannedAction => action.kind === 'planned')
    .map((action) =>
      toRuns(
        `${formatActionNumber(action)} ${action.what} (due ${describeDate(action.dueDate, 'no date')})`,
      ),
    );
}

function listStrong({ standards }: Scorecard): readonly (readonly Run[])[] {
  return standards
    .filter((standard) => standard.score.kind === 'scored' && countGaps(standard) === 0)
    .map(({ title, counts }) =>
      toRuns(
        `${title}: all ${countOf(counts.byRating.at(-1) ?? 0, 'applicable question')} at the top rating`,
      ),
    );
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
