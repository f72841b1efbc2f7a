import { listMoves } from '../../comparison/list-moves.ts';
import { formatPart } from '../../comparison/summarise-comparison.ts';
import { toCell, toRuns } from '../cells.ts';
import type { Column, RatingSlot, ReportBlock } from '../report-block.ts';
import type { SinceLastTime, SinceMovement } from '../since-last-time.ts';
import { countOf } from '../wording.ts';
import { joinWords } from '../../shared/count-words.ts';
import { isLongScale } from '../../template/long-scale.ts';
import { listGroup } from './since-rows.ts';

type SinceFacts = {
  readonly since: SinceLastTime;
  /** The questions of this audit, as its own section on the method names them. */
  readonly questions: string;
  /** Every list to its end, whatever its length. */
  readonly isFull: boolean;
};

/** What moved since an earlier audit, like for like, and what is left out of that. */
export function buildSinceLastTime(facts: SinceFacts): readonly ReportBlock[] {
  const { since, isFull } = facts;
  const { movement, groups } = since;
  return [
    { kind: 'paragraph', tone: 'lead', runs: toRuns(since.sentence) },
    ...(movement === undefined ? [] : [toFigures(movement)]),
    describeAudits(facts),
    ...(movement === undefined ? [] : drawMovement(movement)),
    ...groups.flatMap((group) => listGroup(group, isFull)),
  ];
}

function toFigures({ improved, declined, unchanged }: SinceMovement): ReportBlock {
  return {
    kind: 'figures',
    figures: [
      { value: String(improved), label: 'improved' },
      { value: String(declined), label: 'declined' },
      { value: String(unchanged), label: 'unchanged' },
    ],
  };
}

function describeAudits({ since, questions }: SinceFacts): ReportBlock {
  const { earlier, leftOut } = since;
  const name = [earlier.organisation, earlier.name].filter((words) => words !== '').join(', ');
  const damaged =
    earlier.damaged === 0
      ? ''
      : ` ${countOf(earlier.damaged, 'stored item')} of it could not be read, so do not rely on what is counted here.`;
  const fact = (label: string, text: string) => ({ label, runs: toRuns(text) });
  return {
    kind: 'facts',
    caption: 'What is compared',
    facts: [
      fact('Earlier audit', `${name}. ${earlier.standing}.${damaged}`),
      fact('Its questions', earlier.questions),
      ...(questions === earlier.questions ? [] : [fact('Questions of this audit', questions)]),
      fact(
        'How',
        `Only questions that both audits ask alike, and ratings on the same scale.${leftOut === undefined ? '' : ` ${leftOut}`} Both are the organisation’s own ratings.`,
      ),
    ],
  };
}

function drawMovement(movement: SinceMovement): readonly ReportBlock[] {
  return [
    isLongScale(movement.labels) ? listRatings(movement) : tabulateRatings(movement),
    drawStandards(movement),
    tabulateStandards(movement),
  ];
}

/** Each earlier rating down, each rating of this audit across. */
function tabulateRatings({ labels, matrix }: SinceMovement): ReportBlock {
  const width = 0.72 / labels.length;
  return {
    kind: 'table',
    caption:
      'Questions rated in both audits: the earlier rating down, the rating of this audit across',
    columns: [
      { title: 'Earlier rating', width: 0.28 },
      ...labels.map((label): Column => ({ title: `Now ${lower(label)}`, width, align: 'right' })),
    ],
    rows: labels.map((label, from) => ({
      cells: [toCell(label), ...(matrix[from] ?? []).map((count) => toCell(String(count)))],
    })),
    emptyText: '',
  };
}

/** The same of a scale of many points: one row for each step that was taken. */
function listRatings({ labels, matrix }: SinceMovement): ReportBlock {
  const nameOf = (point: number): string => labels[point] ?? '';
  return {
    kind: 'table',
    caption: 'Questions rated in both audits: how often a rating became another',
    columns: [
      { title: 'Earlier rating', width: 0.4 },
      { title: 'Now', width: 0.4 },
      { title: 'Questions', width: 0.2, align: 'right' },
    ],
    rows: listMoves(matrix).map(({ from, to, count }) => ({
      cells: [toCell(nameOf(from)), toCell(nameOf(to)), toCell(String(count))],
    })),
    emptyText: '',
  };
}

/** An abbreviation in capitals stays one. */
function lower(label: string): string {
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

const DECLINED: RatingSlot = { kind: 'rated', label: 'Declined', share: 0 };
/** Drawn without colour, so that what moved stands out. */
const UNCHANGED: RatingSlot = { kind: 'unanswered', label: 'Unchanged' };
const IMPROVED: RatingSlot = { kind: 'rated', label: 'Improved', share: 1 };

function drawStandards({ standards, improved, declined }: SinceMovement): ReportBlock {
  const bars = standards.filter(({ outOf }) => outOf > 0);
  return {
    kind: 'stackedBars',
    title: 'What moved, by standard',
    subtitle: 'Number of questions rated in both audits, one bar for each standard',
    alt: [
      `${improved} improved and ${declined} declined.`,
      ...bars.map(
        (bar) =>
          `${bar.title}: ${bar.declined} declined, ${stayed(bar)} unchanged, ${bar.improved} improved.`,
      ),
    ].join(' '),
    series: [DECLINED, UNCHANGED, IMPROVED].map((slot) => ({ label: slot.label, slot })),
    bars: bars.map((bar) => ({
      label: bar.title,
      values: [bar.declined, stayed(bar), bar.improved],
    })),
  };
}

type Standard = SinceMovement['standards'][number];

function stayed({ outOf, improved, declined }: Standard): number {
  return outOf - improved - declined;
}

function tabulateStandards({ standards, labels }: SinceMovement): ReportBlock {
  const top = labels.at(-1) ?? '';
  return {
    kind: 'table',
    caption: `Questions rated in both audits, by standard: how many moved, and how many are rated “${top}”`,
    columns: [
      { title: 'Standard', width: 0.24 },
      { title: 'Declined', width: 0.1, align: 'right' },
      { title: 'Unchanged', width: 0.12, align: 'right' },
      { title: 'Improved', width: 0.11, align: 'right' },
      { title: `${top} before`, width: 0.14, align: 'right' },
      { title: `${top} now`, width: 0.14, align: 'right' },
      { title: 'Change', width: 0.15, align: 'right' },
    ],
    rows: standards.map((standard) => ({
      cells: [
        standard.title,
        String(standard.declined),
        String(stayed(standard)),
        String(standard.improved),
        formatPart(standard.before, standard.outOf),
        formatPart(standard.after, standard.outOf),
        standard.change,
      ].map(toCell),
    })),
    emptyText: '',
  };
}

/** The line of the board’s summary: the counts, and where there is more, which audit it was too. */
export function summariseSince(since: SinceLastTime, section: string | undefined): string {
  const { movement } = since;
  const more = section === undefined ? '' : ` More in section ${section}.`;
  if (movement === undefined) return `${since.sentence}${more}`;
  const { improved, declined, unchanged } = movement;
  const parts = [`${improved} improved`, `${declined} declined`, `${unchanged} unchanged`];
  return `${joinWords(parts)}.${more}`;
}
