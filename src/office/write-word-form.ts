import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';

import type { Answer } from '../domain/audit/audit.ts';
import { formatDate, type PlainDate } from '../domain/shared/plain-date.ts';
import type { Question, Scale } from '../domain/template/template.ts';
import { cleanText } from './clean-text.ts';
import { drawTable } from './word/form-table.ts';
import { toParagraphs } from './word/text.ts';

export type WordQuestion = {
  readonly question: Question;
  /** Its number in the whole audit, by which the answer finds its way back. */
  readonly place: string;
  readonly standardTitle: string;
  /** What is answered so far, when it is to go with it. */
  readonly answer: Answer | undefined;
};

export type WordForm = {
  readonly title: string;
  readonly organisation: string;
  readonly period: string;
  readonly isSample: boolean;
  readonly scale: Scale;
  readonly to: string;
  readonly askedBy: string;
  readonly message: string;
  readonly dueDate: PlainDate | undefined;
  readonly questions: readonly WordQuestion[];
};

type Block = ReturnType<typeof drawTable> | Paragraph;

/** A form to type in, for those who cannot use the app: real headings, real tables, boxes that grow. */
export async function writeWordForm(form: WordForm): Promise<Uint8Array<ArrayBuffer>> {
  const ofWhat = [form.organisation, form.period].filter((part) => part !== '').join(', ');
  const document = new Document({
    title: cleanText(`${form.title}, ${ofWhat}: questions`),
    creator: cleanText(form.organisation),
    description: 'Questions from a self-audit',
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: writeFooter(`${form.title}, ${ofWhat}`) },
        children: [...writeStart(form, ofWhat), ...form.questions.flatMap(writeStandards(form))],
      } satisfies ISectionOptions,
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** In half points; black on white, as it is printed. */
const HEADING = { font: 'Arial', bold: true, color: '0B0C0C' } as const;
const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
    title: { run: { ...HEADING, size: 40 }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { ...HEADING, size: 32 },
      paragraph: { spacing: { before: 400, after: 120 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { ...HEADING, size: 26 },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, outlineLevel: 1 },
    },
  },
} as const;

function writeFooter(words: string): Footer {
  const page = new TextRun({
    children: ['    Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    size: 18,
  });
  return new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ text: cleanText(words), size: 18 }), page] }),
    ],
  });
}

function writeStart(form: WordForm, ofWhat: string): readonly Block[] {
  const { to, askedBy, dueDate, message, isSample } = form;
  const by = dueDate === undefined ? '' : ` Send it back by ${formatDate(dueDate)}.`;
  const from = askedBy === '' ? '' : ` from ${askedBy}`;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: cleanText(form.title) }),
    ...toParagraphs(isSample ? `SAMPLE: nothing here is real. ${ofWhat}` : ofWhat),
    ...(to === '' ? [] : toParagraphs(`Questions for ${to}${from}`)),
    ...toParagraphs(message),
    heading1('How to fill this in'),
    ...toParagraphs(
      `Type in the boxes on the right. They grow as you type. Leave a box empty if you have nothing to say.${by}`,
    ),
    ...toParagraphs(
      'Do not include names or details that could identify a child, family or member of staff.',
    ),
    drawTable(
      ['Who filled this in', 'Your answer'],
      [
        ['Your name', ''],
        ['Your role', ''],
        ['Date', ''],
      ],
    ),
  ];
}

/** A heading wherever a standard begins. */
function writeStandards(form: WordForm) {
  return (asked: WordQuestion, place: number): readonly Block[] => {
    const isFirst = form.questions[place - 1]?.standardTitle !== asked.standardTitle;
    return [...(isFirst ? [heading1(asked.standardTitle)] : []), ...writeQuestion(asked, form)];
  };
}

/** The points that have words of their own for this question; all are named with the answer. */
function describeScale({ points }: Scale, descriptors: readonly string[]): readonly Block[] {
  const rows = points
    .map(({ label }, point) => [label, descriptors[point] ?? ''] as const)
    .filter(([, words]) => words !== '')
    .toReversed();
  if (rows.length === 0) return [];
  return [drawTable(['Rating', 'What it looks like'], rows), new Paragraph({ text: '' })];
}

function writeQuestion(
  { question, place, answer }: WordQuestion,
  { scale }: WordForm,
): readonly Block[] {
  const labels = scale.points.map(({ label }) => label).toReversed();
  const choices = [...labels, ...(question.notApplicableAllowed ? ['Not applicable'] : [])];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      text: cleanText(`${place} ${question.title}`),
    }),
    ...toParagraphs(question.question),
    ...describeScale(scale, question.descriptors),
    drawTable(
      ['What we ask', 'Your answer'],
      [
        [`Rating: ${choices.join(', ')}`, describeRating(answer, scale)],
        ...(question.notApplicableAllowed
          ? [['If it does not apply: why?', answer?.naReason ?? ''] as const]
          : []),
        ['Your arrangements, and how you know they work', answer?.narrative ?? ''],
        ['What difference it makes for children', answer?.impact ?? ''],
        ['Evidence: what it is, and where it is held', ''],
        ['Action: what will change, who will do it, and by when', ''],
      ],
    ),
  ];
}

function describeRating(answer: Answer | undefined, scale: Scale): string {
  if (answer?.rating !== undefined) return scale.points[answer.rating]?.label ?? '';
  return answer?.naReason === undefined ? '' : 'Not applicable';
}

function heading1(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, text: cleanText(text) });
}
