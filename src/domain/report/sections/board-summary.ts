import { formatActionNumber } from '../../audit/audit.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { isOverdue } from '../../scoring/timeliness.ts';
import { describeDate, toQuestionRun, toRatingSlot, toRuns } from '../cells.ts';
import type { ReportBlock, Run } from '../report-block.ts';
import type { ReportChoices, SectionLabels } from '../report-choices.ts';
import {
  asksMust,
  countStatutory,
  describeLeftOut,
  describeNoUnevidenced,
  FEW,
  summariseGaps,
  summariseOverall,
  summariseProgress,
  summariseWeakest,
} from '../summarise.ts';
import type { SinceLastTime } from '../since-last-time.ts';
import { wordFor } from '../wording.ts';
import { describeNoneStrong, listRequests, listStrong } from './board-points.ts';
import { summariseSince } from './since-last-time.ts';

export type SummaryFacts = {
  readonly choices: Pick<ReportChoices, 'boardSummary'>;
  readonly labels: SectionLabels;
  /** How many stored items could not be read, and so are in none of the numbers. */
  readonly damaged: number;
  readonly since?: SinceLastTime;
};

/** One page a board can read in five minutes: gaps first, then counts, then a percentage. */
export function buildBoardSummary(
  scorecard: Scorecard,
  { choices, labels, damaged, since }: SummaryFacts,
): readonly ReportBlock[] {
  return [
    ...warnOfLeftOut(damaged),
    ...buildSentences(scorecard, choices.boardSummary ?? ''),
    buildFigures(scorecard),
    {
      kind: 'callout',
      title: 'The board is asked to',
      runs: toRuns(listRequests(scorecard).join(' ')),
    },
    ...listFirstGaps(scorecard, labels, since === undefined ? FEW : FEW - 1),
    {
      kind: 'facts',
      caption: '',
      facts: [
        ...(since === undefined
          ? []
          : [
              {
                label: 'Since last time',
                runs: toRuns(summariseSince(since, labels.get('since'))),
              },
            ]),
        fact(
          'Actions overdue',
          listOverdue(scorecard),
          labels.get('actions'),
          'No action is overdue.',
        ),
        fact(
          'Strong: all at the top rating',
          listStrong(scorecard).map((text) => ({ text })),
          labels.get('ratings'),
          describeNoneStrong(scorecard),
        ),
        fact(
          'Top ratings to test',
          scorecard.unevidencedStrengths.map(toQuestionRun),
          labels.get('ratings'),
          describeNoUnevidenced(scorecard),
        ),
      ],
    },
  ];
}

/** The sentences a summary says by itself, for an author who wants to say it otherwise. */
export function composeSentences(scorecard: Scorecard): readonly [string, string, string] {
  return [
    `${summariseGaps(scorecard)}.`,
    `${summariseProgress(scorecard)}. ${summariseOverall(scorecard)}`,
    summariseWeakest(scorecard),
  ];
}

/** An author's words stand in place of those that are computed, and are called the author's. */
function buildSentences(scorecard: Scorecard, written: string): readonly ReportBlock[] {
  const words = written.trim().split(/\n\s*\n/u);
  if (words.join('') !== '') {
    return words.map((text, place) => ({
      kind: 'paragraph',
      runs: [...(place === 0 ? [{ text: 'In the author’s words: ', bold: true }] : []), { text }],
    }));
  }
  const [gaps, progress, weakest] = composeSentences(scorecard);
  return [
    { kind: 'paragraph', tone: 'lead', runs: [{ text: gaps, bold: true }] },
    { kind: 'paragraph', runs: toRuns(progress) },
    { kind: 'paragraph', runs: toRuns(weakest) },
  ];
}

function warnOfLeftOut(damaged: number): readonly ReportBlock[] {
  if (damaged === 0) return [];
  return [
    {
      kind: 'callout',
      title: describeLeftOut(damaged),
      runs: toRuns('Do not rely on the scores, or on any count or list in this report.'),
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

/** One fewer where the page has a line on an earlier audit as well. */
function listFirstGaps(
  { gaps, template }: Scorecard,
  labels: SectionLabels,
  few: number,
): readonly ReportBlock[] {
  if (gaps.length === 0) return [];
  const items = gaps.slice(0, few).map((gap) => [
    toQuestionRun(gap),
    {
      text: `: ${toRatingSlot(gap, template.scale).label.toLowerCase()}${gap.isStatutoryGap ? ', statutory' : ''}`,
    },
  ]);
  return [
    { kind: 'heading', level: 2, text: 'Gaps to look at first', anchor: 'summary-gaps' },
    {
      kind: 'list',
      items:
        gaps.length > few
          ? [...items, toRuns(`${gaps.length - few} more${whereElse(labels.get('gaps'))}`)]
          : items,
    },
  ];
}

type Fact = { readonly label: string; readonly runs: readonly Run[] };

/** The first few of a list in a line, and how many more there are in which section. */
function fact(
  label: string,
  items: readonly Run[],
  section: string | undefined,
  none: string,
): Fact {
  if (items.length === 0) return { label, runs: toRuns(none) };
  const shown = items
    .slice(0, FEW)
    .flatMap((run, index) => (index === 0 ? [run] : [SEPARATOR, run]));
  return { label, runs: [...shown, ...countMore(items.length, section)] };
}

const SEPARATOR: Run = { text: '; ' };

function countMore(all: number, section: string | undefined): readonly Run[] {
  return all > FEW ? [{ text: `; and ${all - FEW} more${whereElse(section)}` }] : [];
}

/** Nowhere, when the section is left out of this report. */
function whereElse(section: string | undefined): string {
  return section === undefined ? '' : ` in section ${section}`;
}

/** By number and place, the longest overdue first: an action's own words stand in the plan. */
function listOverdue({ standards, today }: Scorecard): readonly Run[] {
  return standards
    .flatMap(({ questions }) => questions)
    .flatMap((result) => result.actions.map((action) => ({ action, result })))
    .flatMap(({ action, result }) =>
      action.kind === 'planned' && isOverdue(action, today) ? [{ action, result }] : [],
    )
    .sort((a, b) => (a.action.dueDate ?? '').localeCompare(b.action.dueDate ?? ''))
    .map(({ action, result }) => ({
      ...toQuestionRun(result),
      text: `${formatActionNumber(action)} (${result.place}), due ${describeDate(action.dueDate, 'no date')}`,
    }));
}
