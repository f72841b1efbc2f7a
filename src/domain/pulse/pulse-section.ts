import type { ChartSeries, ReportBlock, Run } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import type { Pulse, PulseQuestion } from './count-pulse.ts';
import {
  HOW_COMPARED,
  HOW_WITHHELD,
  sayAgreed,
  sayGap,
  sayPulse,
  sayReplies,
  saySelf,
} from './pulse-words.ts';

export type PulseSectionGiven = {
  readonly pulse: Pulse;
  /** What the partnership calls the survey. */
  readonly name: string;
  readonly titleOf: (id: PulseQuestion['id']) => string;
};

/**
 * What practitioners say beside what agencies rate, for an overview, under a heading that is not in
 * it. It names no agency and nobody.
 */
export function buildPulseSection(given: PulseSectionGiven): readonly ReportBlock[] {
  const { pulse, name, titleOf } = given;
  if (pulse.questions.length === 0) {
    const words = `“${name}” has too few replies for anything to be said.`;
    return [{ kind: 'paragraph', runs: [{ text: words }] }];
  }
  return [
    { kind: 'paragraph', tone: 'lead', runs: [{ text: sayPulse(pulse, titleOf) }] },
    {
      kind: 'paragraph',
      runs: [
        {
          text: `From ${countWords(pulse.people, 'reply', 'replies')} to “${name}”, beside the returns of ${countWords(pulse.agencies, 'agency', 'agencies')}.`,
        },
      ],
    },
    drawBars(pulse, titleOf),
    drawTable(pulse, titleOf),
    { kind: 'paragraph', tone: 'quiet', runs: [{ text: `${HOW_COMPARED} ${HOW_WITHHELD}` }] },
    ...tellWithheld(pulse, titleOf),
  ];
}

export const PULSE_SERIES: readonly ChartSeries[] = [
  { label: 'Answer well', slot: { kind: 'rated', share: 1, label: 'Answer well' } },
  { label: 'In between', slot: { kind: 'rated', share: 0.5, label: 'In between' } },
  { label: 'Answer badly', slot: { kind: 'rated', share: 0, label: 'Answer badly' } },
  { label: 'Do not know', slot: { kind: 'unanswered', label: 'Do not know' } },
];

function drawBars(pulse: Pulse, titleOf: PulseSectionGiven['titleOf']): ReportBlock {
  return {
    kind: 'stackedBars',
    title: 'How practitioners answer',
    subtitle: 'Replies to each question',
    alt: sayPulse(pulse, titleOf),
    series: PULSE_SERIES,
    bars: pulse.questions.map(({ id, replies }) => ({
      label: titleOf(id),
      values: [replies.favourable, replies.middle, replies.unfavourable, replies.noOpinion],
    })),
  };
}

function drawTable(pulse: Pulse, titleOf: PulseSectionGiven['titleOf']): ReportBlock {
  const toCell = (text: string): { readonly runs: readonly Run[] } => ({ runs: [{ text }] });
  return {
    kind: 'table',
    caption: 'Agencies at the top of their scale, and practitioners who answer well',
    columns: [
      { title: 'Question', width: 0.36 },
      { title: 'Agencies, self-rated', width: 0.14 },
      { title: 'Agencies, agreed', width: 0.14 },
      { title: 'Practitioners', width: 0.2 },
      { title: 'Practitioners answer', width: 0.16 },
    ],
    rows: pulse.questions.map((question) => ({
      cells: [
        toCell(titleOf(question.id)),
        toCell(saySelf(question)),
        toCell(sayAgreed(question)),
        toCell(sayReplies(question)),
        toCell(sayGap(question.gap)),
      ],
    })),
    emptyText: 'No question has five replies.',
  };
}

function tellWithheld(
  { withheld }: Pulse,
  titleOf: PulseSectionGiven['titleOf'],
): readonly ReportBlock[] {
  if (withheld.length === 0) return [];
  const titles = withheld.map(({ id }) => titleOf(id)).join('; ');
  const words = `Fewer than five people answered these, so nothing is said of them: ${titles}.`;
  return [{ kind: 'paragraph', tone: 'quiet', runs: [{ text: words }] }];
}
