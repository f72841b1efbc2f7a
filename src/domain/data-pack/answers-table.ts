import { EVIDENCE_STRENGTH_WORDS } from '../audit/audit-words.ts';
import type { Decision } from '../moderation/find-decision.ts';
import type { Cell, CountedAgency } from '../picture/count-in.ts';
import { countedColumns } from './agency-columns.ts';
import { questionColumns, standardColumns } from './counted-tables.ts';
import type { Titles } from '../overview/titles.ts';
import type { PackSource } from './pack-source.ts';
import {
  makeTable,
  numberColumn,
  textColumn,
  yesOrNo,
  type ColumnOf,
  type PackTable,
} from './pack-table.ts';

type Line = { readonly of: CountedAgency; readonly cell: Cell };
type AnyRating = Cell['agreed'];

/** Long form: one line for each question of each agency, with its three ratings apart. */
export function buildAnswersTable({ picture, titles }: PackSource): PackTable {
  return makeTable(
    {
      name: 'Answers',
      about:
        'Long form: one line for each question of each agency whose return counts. What was written is not in it.',
    },
    [
      ...countedColumns().map((column): ColumnOf<Line> => ({
        ...column,
        read: ({ of }) => column.read(of),
      })),
      ...placeColumns(titles),
      ...questionFacts(),
      ...ratingColumns(),
      ...evidenceColumns(),
    ],
    picture.counted.flatMap((of) => of.cells.map((cell) => ({ of, cell }))),
  );
}

function placeColumns(titles: Titles): readonly ColumnOf<Line>[] {
  return [
    ...standardColumns(titles).map((column): ColumnOf<Line> => ({
      ...column,
      read: ({ cell: { question } }) => column.read(question),
    })),
    ...questionColumns(titles).map((column): ColumnOf<Line> => ({
      ...column,
      read: ({ cell: { question } }) => column.read({ question: question.id }),
    })),
  ];
}

function questionFacts(): readonly ColumnOf<Line>[] {
  return [
    textColumn(
      'Wording',
      'The same in two lines where the question was asked in the same words.',
      ({ cell }) => cell.question.wordingHash.slice(0, 16),
      20,
    ),
    textColumn(
      'Must',
      'Yes: a duty of this agency. No: it should.',
      ({ cell }) => yesOrNo(cell.question.isMust),
      10,
    ),
    textColumn('Scale', 'Id of the rating scale.', ({ cell }) => cell.scale.id, 14),
    numberColumn(
      'Top position',
      'The highest position of the scale; the lowest is 0.',
      ({ cell }) => cell.scale.labels.length - 1,
    ),
  ];
}

function ratingColumns(): readonly ColumnOf<Line>[] {
  return [
    textColumn(
      'Self-rating',
      'The agency’s own: a rating in words, Not applicable or Not answered.',
      ({ cell }) => nameRating(cell.self, cell),
    ),
    numberColumn('Self position', 'Its place on the scale; empty without a rating.', ({ cell }) =>
      findPosition(cell.self),
    ),
    textColumn(
      'Decision',
      'Of the moderators: Agreed, Changed, Challenged, Moderators differ, or Not decided.',
      ({ cell }) => DECISION_WORDS[cell.decision.kind],
      18,
    ),
    textColumn(
      'Agreed rating',
      'After moderation: as the self-rating, or Not agreed yet.',
      ({ cell }) => nameRating(cell.agreed, cell),
    ),
    numberColumn(
      'Agreed position',
      'Its place on the scale; empty without an agreed rating.',
      ({ cell }) => findPosition(cell.agreed),
    ),
  ];
}

function evidenceColumns(): readonly ColumnOf<Line>[] {
  return [
    textColumn(
      'Strength of evidence',
      'As the agency judged it; empty where nobody did.',
      ({ cell: { question } }) =>
        question.evidenceStrength === undefined
          ? ''
          : EVIDENCE_STRENGTH_WORDS[question.evidenceStrength],
    ),
    textColumn(
      'Top rating to test',
      'Yes: self-rated at the top without evidence that was looked at.',
      ({ cell }) => yesOrNo(cell.question.isUnevidenced),
      12,
    ),
  ];
}

export const DECISION_WORDS: Readonly<Record<Decision['kind'], string>> = {
  undecided: 'Not decided',
  unfinished: 'Not decided',
  clash: 'Moderators differ',
  agreed: 'Agreed',
  challenged: 'Challenged',
  changed: 'Changed',
};

function nameRating(rating: AnyRating, { scale }: Cell): string {
  switch (rating.kind) {
    case 'rated':
      return scale.labels[rating.rating] ?? String(rating.rating);
    case 'notApplicable':
      return 'Not applicable';
    case 'unanswered':
      return 'Not answered';
    case 'open':
      return 'Not agreed yet';
  }
}

function findPosition(rating: AnyRating): number | undefined {
  return rating.kind === 'rated' ? rating.rating : undefined;
}
