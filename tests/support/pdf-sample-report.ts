import type { Report, ReportBlock } from '../../src/domain/report/report-block.ts';
import { aCell, aRating, aReport, SLOTS } from './pdf-report.ts';
import { aMethodSection } from './pdf-sample-method.ts';

const STANDARDS = [
  'Leadership and accountability',
  'The designated or named lead',
  'Policies and procedures',
  'Culture, speaking up and conduct',
  'Safer recruitment',
  'Allegations and positions of trust',
  'Induction, training and competence',
  'Supervision and support',
  'The child\u2019s voice',
  'Recognising, responding and escalating',
  'Information sharing and records',
  'Working together, commissioning and learning',
] as const;

const RATINGS = [
  SLOTS.not,
  SLOTS.partly,
  SLOTS.mostly,
  SLOTS.fully,
  SLOTS.notApplicable,
  SLOTS.unanswered,
];

const NARRATIVE =
  'References are taken up before an offer is confirmed. The recruitment log was sampled in May: 9 of 10 files held two references, an identity check and proof of qualifications; one file waited for its second reference and the start date was put back.';

/** A report with every kind of block, as a board would get it. */
export function aSampleReport(): Report {
  return aReport([
    { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents' },
    { kind: 'contents' },
    ...summary(),
    ...ratings(),
    ...gaps(),
    ...aMethodSection(),
  ]);
}

function summary(): readonly ReportBlock[] {
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
      runs: [
        { text: 'There are 2 statutory gaps and 5 others. ', bold: true },
        { text: 'Safer recruitment has the most: 5 of 12 questions are below fully met.' },
      ],
    },
    {
      kind: 'figures',
      figures: [
        { value: '2', label: 'statutory gaps, both in safer recruitment' },
        { value: '5', label: 'other gaps, three with an action' },
        { value: '71%', label: 'points scored: 102 of 144, with 3 answers missing' },
        { value: '4', label: 'actions overdue' },
      ],
    },
    { kind: 'heading', level: 2, text: 'What is strong', anchor: 'strong' },
    {
      kind: 'list',
      items: [
        [{ text: 'The designated lead has time, training and cover when away.' }],
        [
          {
            text: 'Children helped to write the code of conduct, and the version they see is theirs.',
          },
        ],
        [
          { text: 'Staff know whom to tell: see ' },
          {
            text: 'the local procedures',
            link: {
              kind: 'web',
              address: 'https://procedures.example.org/anytown',
              description: 'Local safeguarding procedures, web page',
            },
          },
          { text: '.' },
        ],
      ],
    },
    { kind: 'heading', level: 2, text: 'What needs a decision', anchor: 'decision' },
    {
      kind: 'list',
      ordered: true,
      items: [
        [{ text: 'Whether volunteers start before their checks are complete.' }],
        [
          { text: 'Who owns the training record; the gap is ' },
          {
            text: 'question 5.3',
            bold: true,
            link: { kind: 'anchor', anchor: 'gap-2', description: 'Gap 2 in the list of gaps' },
          },
          { text: '.' },
        ],
      ],
    },
    {
      kind: 'callout',
      title: 'The board is asked to',
      runs: [
        {
          text: 'agree the action plan in section 3, and name a member who reports on it each quarter.\n\nRatings are the organisation\u2019s own. A high score does not mean that children are safe.',
        },
      ],
    },
  ];
}

function ratings(): readonly ReportBlock[] {
  return [
    {
      kind: 'heading',
      level: 1,
      text: '2 Ratings by standard',
      anchor: 'ratings',
      startsPage: true,
    },
    {
      kind: 'stackedBars',
      title: 'Safer recruitment has the most gaps: 5 of 12 below fully met',
      subtitle:
        'Answers by rating and standard, Anytown Youth Trust, November 2026, number of questions',
      alt: 'Twelve bars, one for each standard. Safer recruitment has 2 not met and 3 partly met; no other standard has more than 2 below fully met.',
      series: RATINGS.map((slot) => ({ label: slot.label, slot })),
      bars: STANDARDS.map((label, index) => ({
        label,
        values: [
          index === 4 ? 2 : 0,
          index % 3,
          2 + (index % 4),
          5 + (index % 5),
          index % 2,
          index === 7 ? 3 : 0,
        ],
      })),
    },
    {
      kind: 'table',
      caption: 'Ratings by standard',
      columns: [
        { title: 'Standard', width: 0.4 },
        { title: 'Worst rating', width: 0.2 },
        { title: 'Fully met', width: 0.2, align: 'right' },
        { title: 'Not answered', width: 0.2, align: 'right' },
      ],
      rows: STANDARDS.map((label, index) => ({
        cells: [
          aCell(label),
          aRating(RATINGS[index % RATINGS.length] ?? SLOTS.not),
          aCell(`${5 + (index % 5)} of 12`),
          aCell(index === 7 ? '3' : '0'),
        ],
      })),
      emptyText: 'There are no ratings.',
    },
  ];
}

function gaps(): readonly ReportBlock[] {
  return [
    {
      kind: 'heading',
      level: 1,
      text: '3 Gaps in priority order',
      anchor: 'gaps',
      startsPage: true,
    },
    {
      kind: 'table',
      caption: 'Gaps, the most pressing first',
      columns: [
        { title: 'Question', width: 0.28 },
        { title: 'Rating', width: 0.14 },
        { title: 'What is known', width: 0.4 },
        { title: 'Owner and date', width: 0.18 },
      ],
      rows: [1, 2, 3, 4, 5, 6].map((number) => ({
        anchor: `gap-${number}`,
        cells: [
          aCell(
            `5.${number} References and checks are completed before anyone starts work with children`,
          ),
          aRating(RATINGS[number % 3] ?? SLOTS.not),
          aCell(
            number === 3 ? Array.from({ length: 24 }, () => NARRATIVE).join('\n\n') : NARRATIVE,
          ),
          aCell('HR manager\n31 January 2027'),
        ],
      })),
      emptyText: 'There are no gaps.',
    },
    {
      kind: 'table',
      caption: 'Gaps accepted with a reason',
      columns: [{ title: 'Question', width: 1 }],
      rows: [],
      emptyText: 'No gap has been accepted.',
    },
  ];
}
