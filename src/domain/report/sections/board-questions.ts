import { formatActionNumber } from '../../audit/audit.ts';
import type { QuestionResult, Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { toQuestionRun, toRuns } from '../cells.ts';
import type { ReportBlock, Run } from '../report-block.ts';
import { listUnansweredGaps } from '../summarise.ts';

type Item = readonly Run[];

/** What a governor, trustee or board member might ask, chosen from where this audit is weak. */
export function buildBoardQuestions(scorecard: Scorecard): readonly ReportBlock[] {
  const items = [
    ...askGaps(scorecard),
    ...askUndecided(scorecard),
    ...askOverdue(scorecard),
    ...askUnevidenced(scorecard),
    ...askNotApplicable(scorecard),
    ...askDifference(scorecard),
    ...ALWAYS.map(toRuns),
  ];
  return [
    {
      kind: 'paragraph',
      runs: toRuns(
        'Chosen by this audit’s own answers: where a rating is low, where nothing has been decided, and where a high rating rests on little. They are for whoever reads this report, to ask in their own words.',
      ),
    },
    { kind: 'list', ordered: true, items },
  ];
}

/** Whatever the ratings are. */
const ALWAYS: readonly string[] = [
  'What have children, families and staff told us this year, and what did we change because of it?',
  'Who outside our own organisation has tested any of these answers?',
];

function askGaps({ gaps }: Scorecard): readonly Item[] {
  return [
    ...askAbout(
      gaps.filter(({ isStatutoryGap }) => isStatutoryGap),
      ['What keeps children safe until we do all that we must, and when will that be: ', ' and '],
    ),
    ...askAbout(
      gaps.filter(({ isStatutoryGap }) => !isStatutoryGap),
      ['What would be different for a child if this were put right: ', ', or '],
    ),
  ];
}

function askUndecided(scorecard: Scorecard): readonly Item[] {
  return askAbout(listUnansweredGaps(scorecard), [
    'Why has nothing been decided, neither an action nor a reason, about ',
    ', or about ',
  ]);
}

function askOverdue({ standards, today }: Scorecard): readonly Item[] {
  const [first] = standards
    .flatMap(({ questions }) => questions)
    .flatMap((result) => result.actions.map((action) => ({ action, result })))
    .flatMap(({ action, result }) =>
      action.kind === 'planned' && isOverdue(action, today) ? [{ action, result }] : [],
    )
    .toSorted((a, b) => (a.action.dueDate ?? '').localeCompare(b.action.dueDate ?? ''));
  if (first === undefined) return [];
  const number = formatActionNumber(first.action);
  return [
    [
      { text: `What has held up action ${number}, from ` },
      toQuestionRun(first.result),
      { text: ', and what is its new date?' },
    ],
  ];
}

function askUnevidenced({ unevidencedStrengths }: Scorecard): readonly Item[] {
  return askAbout(unevidencedStrengths, [
    'Rated at the top: what have we seen ourselves of ',
    ', or of ',
  ]);
}

function askNotApplicable({ standards }: Scorecard): readonly Item[] {
  const results = standards
    .flatMap(({ questions }) => questions)
    .filter(({ state }) => state.kind === 'notApplicable');
  return askAbout(results, ['Said not to apply: are we sure of ', ', and of ']);
}

/** Rated without a word on what it changes: arrangements alone keep nobody safe. */
function askDifference({ standards }: Scorecard): readonly Item[] {
  const results = standards
    .flatMap(({ questions }) => questions)
    .filter(({ state, answer }) => state.kind === 'rated' && answer.impact.trim() === '');
  return askAbout(results, [
    'Nothing is said of the difference it makes: who gains from ',
    ', or from ',
  ]);
}

/** One question about the first two of a list, which is in order of weight. */
function askAbout(
  results: readonly QuestionResult[],
  [before, between]: readonly [string, string],
): readonly Item[] {
  const [first, second] = results;
  if (first === undefined) return [];
  const more = second === undefined ? [] : [{ text: between }, toQuestionRun(second)];
  return [[{ text: before }, toQuestionRun(first), ...more, { text: '?' }]];
}
