import { toFileWords } from '../report/wording.ts';
import { formatPlace, type EvidenceIdeas } from '../template/template.ts';
import { numberCell, textCell, type SheetCell, type Workbook } from './sheet.ts';

/** A template, finished or still worked on. */
type Listed = {
  readonly title: string;
  readonly agencyName: string;
  readonly scale: { readonly points: readonly { readonly label: string }[] };
  readonly standards: readonly {
    readonly title: string;
    readonly questions: readonly {
      readonly title: string;
      readonly question: string;
      readonly expectation: string;
      readonly evidence: EvidenceIdeas;
      readonly weight?: number;
      readonly notApplicableAllowed: boolean;
    }[];
  }[];
};

/**
 * The questions of a template as a list to read, to change in a spreadsheet program and to bring
 * back as a template of one's own.
 */
export function buildQuestionWorkbook(template: Listed, madeAt: string): Workbook {
  const { title, agencyName, standards, scale } = template;
  const answers = scale.points.map(({ label }) => label).join('\n');
  return {
    title: `${title}: questions`,
    author: agencyName,
    fileName: `Questions_${toFileWords(agencyName)}`,
    marking: '',
    footer: `${title} · ${agencyName}`,
    madeAt,
    ratings: [],
    sheets: [
      {
        name: 'Questions',
        isList: true,
        columns: COLUMNS,
        rows: standards.flatMap((standard, place) =>
          standard.questions.map((question, index): readonly SheetCell[] => [
            textCell(standard.title),
            textCell(formatPlace(place, index)),
            textCell(question.title),
            textCell(question.question),
            textCell(question.expectation),
            textCell(Object.values(question.evidence).flat().join('\n')),
            numberCell(question.weight ?? 1),
            textCell(question.notApplicableAllowed ? 'Yes' : 'No'),
            textCell(answers),
          ]),
        ),
      },
    ],
  };
}

const COLUMNS = [
  { heading: 'Section', width: 24, isOpen: true },
  { heading: 'Reference', width: 10, isOpen: true },
  { heading: 'Title', width: 28, isOpen: true },
  { heading: 'Question', width: 48, isOpen: true },
  { heading: 'Guidance', width: 60, isOpen: true },
  { heading: 'Evidence', width: 40, isOpen: true },
  { heading: 'Weight', width: 8, isOpen: true, kind: 'number' },
  { heading: 'May not apply', width: 12, isOpen: true, choices: ['Yes', 'No'] },
  { heading: 'Answers to choose from', width: 24, isOpen: true },
] as const;
