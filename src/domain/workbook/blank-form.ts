import { auditIdSchema, type Audit } from '../audit/audit.ts';
import type { ReportBlock, Report, Run } from '../report/report-block.ts';
import { toFileWords } from '../report/wording.ts';
import { scoreAudit } from '../scoring/score-audit.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { formatPlace, type Question, type Scale, type Template } from '../template/template.ts';
import { buildActionsSheet } from './actions-sheet.ts';
import { buildAnswersSheet } from './answers-sheet.ts';
import { BLANK_AUDIT } from './blank-audit.ts';
import { buildEvidenceSheet } from './evidence-sheet.ts';
import { buildMetaSheet } from './meta-sheet.ts';
import { toScaleSlot } from '../report/cells.ts';
import { NOT_APPLICABLE } from './answer-fields.ts';
import { textCell, type Workbook } from './sheet.ts';

export type BlankForm = {
  readonly template: Template;
  readonly today: PlainDate;
  readonly madeAt: string;
};

/** `Section-11-self-audit_Police-forces_blank-form`. */
export function nameBlankForm({ title, agencyName }: Template): string {
  return [toFileWords(title), toFileWords(agencyName), 'blank-form'].join('_');
}

/** The questions as a workbook to fill in, which any audit on the same questions reads back. */
export function buildBlankWorkbook({ template, today, madeAt }: BlankForm): Workbook {
  const scorecard = scoreAudit(template, toBlankAudit(template, madeAt), today);
  const { scale } = template;
  return {
    title: `${template.title}: blank form`,
    author: template.agencyName,
    fileName: nameBlankForm(template),
    marking: '',
    footer: `${template.title} · ${template.agencyName}`,
    madeAt,
    ratings: [
      ...scale.points.map((_, place) => toScaleSlot(scale, place)),
      { kind: 'notApplicable', label: NOT_APPLICABLE },
    ],
    sheets: [
      buildAnswersSheet(scorecard),
      buildActionsSheet(scorecard),
      buildEvidenceSheet(scorecard),
      {
        name: 'About',
        isList: false,
        columns: [
          { heading: '', width: 24 },
          { heading: '', width: 100 },
        ],
        rows: [
          ['Questions', template.title],
          ['For', template.agencyName],
          ['Based on', `${template.editionTitle}. ${template.editionStatus}`],
          ['How to fill it in', FILL_IN],
          ['How it gets into the app', READ_BACK],
          ['Take care', CARE],
        ].map((row) => row.map(textCell)),
      },
      buildMetaSheet(scorecard, madeAt),
    ],
  };
}

const FILL_IN =
  'Fill in the white columns of Answers. Choose a rating from the list; leave a cell empty if you have nothing to say. Write actions and evidence in rows of their own, and leave number and id empty: choose the question of an action under Question, and write the numbers of the questions that evidence serves under Questions, like 1.2; 4.3.';
const READ_BACK =
  'Save the workbook as .xlsx. In an audit with the same questions, go to Report, then “read back what was filled in or corrected”.';
const CARE =
  'Do not write names or details that could identify a child, family or member of staff.';

function toBlankAudit(template: Template, madeAt: string): Audit {
  return {
    id: auditIdSchema.parse(BLANK_AUDIT),
    templateHash: template.hash,
    details: { organisation: '', period: '', preparedBy: '', preparedFor: '' },
    isSample: false,
    answerByQuestion: new Map(),
    evidence: [],
    actions: [],
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: madeAt,
    changedAt: madeAt,
  };
}

/** The questions as a report whose rows leave room to write, for the PDF. */
export function buildBlankReport({ template, madeAt }: BlankForm): Report {
  const { title, agencyName, editionTitle, editionStatus, duty, standards } = template;
  return {
    title: `${title}: blank form`,
    subject: `Blank form for ${agencyName}, based on ${editionTitle}`,
    author: agencyName,
    language: 'en-GB',
    fileName: nameBlankForm(template),
    cover: {
      title,
      organisation: agencyName,
      lines: [
        { label: 'Based on', text: `${editionTitle}. ${editionStatus}` },
        { label: 'Duty', text: duty },
        ...['Organisation', 'Completed by (role)', 'Date'].map((label) => ({ label, text: ROOM })),
      ],
      statement: `Tick one rating for each question. ${CARE}`,
    },
    footer: `${title} · ${agencyName} · Blank form`,
    marking: '',
    madeAt,
    blocks: [
      { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents', startsPage: true },
      { kind: 'contents' },
      ...standards.flatMap((standard, place): ReportBlock[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${place + 1} ${standard.title}`,
          anchor: `standard-${standard.id}`,
          startsPage: true,
        },
        ...standard.questions.flatMap((question, index) =>
          buildQuestion(question, formatPlace(place, index), template.scale),
        ),
      ]),
    ],
  };
}

/** A line to write on: spaces alone would be left out. */
const ROOM = '_'.repeat(40);

function buildQuestion(question: Question, place: string, scale: Scale): readonly ReportBlock[] {
  const choices = scale.points
    .map(({ label }, point) => [
      { text: `[   ] ${label}. `, bold: true },
      { text: question.descriptors[point] ?? '' },
    ])
    .toReversed();
  const outside: readonly Run[] = [
    { text: '[   ] Not applicable. ', bold: true },
    { text: 'Say why.' },
  ];
  return [
    {
      kind: 'heading',
      level: 3,
      text: `${place} ${question.title}`,
      anchor: `question-${question.id}`,
    },
    {
      kind: 'paragraph',
      runs: [{ text: question.question }],
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: [
        {
          text: `${question.strength === 'must' ? 'Must' : 'Should'}. ${question.citations.map(({ text }) => text).join('; ')}`,
        },
      ],
    },
    { kind: 'list', items: question.notApplicableAllowed ? [...choices, outside] : choices },
    {
      kind: 'facts',
      caption: '',
      facts: [
        'What we do, and how we know it works',
        'What difference it makes for children',
        'Evidence, and where it is held',
        'What will change, who will do it, by when',
      ].map((label) => ({
        label,
        runs: [{ text: Array.from({ length: 3 }, () => LINE).join('\n') }],
      })),
    },
  ];
}

const LINE = '_'.repeat(52);
