import type { CountedAgency, LeftOut } from '../picture/count-in.ts';
import { countEvidence, type EvidencePicture } from '../picture/tally.ts';
import { groupBy } from '../picture/group-by.ts';
import type { TagPicture } from '../picture/list-tags.ts';
import { compareStandards } from '../picture/order-standards.ts';
import type { StandardId } from '../template/standard.ts';
import { isOverdue } from './agencies-table.ts';
import { countedColumns } from './agency-columns.ts';
import { standardColumns } from './counted-tables.ts';
import type { PackSource } from './pack-source.ts';
import {
  dateColumn,
  makeTable,
  numberColumn,
  textColumn,
  yesOrNo,
  type ColumnOf,
  type PackTable,
} from './pack-table.ts';

type EvidenceLine = {
  readonly of: CountedAgency;
  readonly standard: StandardId;
  readonly evidence: EvidencePicture;
};

/** How well the rated answers of an agency are shown to be true, by standard. */
export function buildEvidenceTable({ picture, titles }: PackSource): PackTable {
  const count = (
    heading: string,
    about: string,
    read: (evidence: EvidencePicture) => number,
  ): ColumnOf<EvidenceLine> => numberColumn(heading, about, ({ evidence }) => read(evidence));
  return makeTable(
    {
      name: 'Evidence',
      about:
        'One line for each agency and standard: rated answers by the strength of their evidence. The items themselves are not in it.',
    },
    [
      ...countedColumns().map((column): ColumnOf<EvidenceLine> => ({
        ...column,
        read: ({ of }) => column.read(of),
      })),
      ...standardColumns(titles),
      count('None', 'Without evidence.', ({ none }) => none),
      count('Described', 'Only described.', ({ described }) => described),
      count('Documented', 'Documented.', ({ documented }) => documented),
      count('Tested', 'Tested, with impact shown.', ({ tested }) => tested),
      count('Not judged', 'Nobody said.', ({ unjudged }) => unjudged),
      count(
        'Top ratings to test',
        'At the top of the scale without evidence that was looked at.',
        ({ unevidencedStrengths }) => unevidencedStrengths,
      ),
    ],
    picture.counted.flatMap((of) =>
      [...groupBy(of.cells, ({ question }) => question.standard)]
        .toSorted(([a], [b]) => compareStandards(a, b))
        .map(([standard, cells]) => ({ of, standard, evidence: countEvidence(cells) })),
    ),
  );
}

type ActionLine = { readonly of: CountedAgency; readonly day: string };

/** One line for each open action, by when it is due; what it says stays with the agency. */
export function buildActionsTable({ picture, today }: PackSource): PackTable {
  return makeTable<ActionLine>(
    {
      name: 'Actions',
      about:
        'One line for each action that was planned and not done when the return was made. What was done since is not known here.',
    },
    [
      ...countedColumns().map((column): ColumnOf<ActionLine> => ({
        ...column,
        read: ({ of }) => column.read(of),
      })),
      dateColumn('Due', 'Empty for an action without a date.', ({ day }) =>
        day === '' ? undefined : day,
      ),
      textColumn('Month', 'Year and month it is due in.', ({ day }) => day.slice(0, 7), 12),
      textColumn(
        'Overdue',
        'Yes: due before the day of this file.',
        ({ day }) => yesOrNo(isOverdue(day, today)),
        12,
      ),
    ],
    picture.counted.flatMap((of) => of.summary.openActions.toSorted().map((day) => ({ of, day }))),
  );
}

/** What moderators tagged answers with: issues, and what stands in the way of working together. */
export function buildTagTables({ picture: { tags } }: PackSource): readonly PackTable[] {
  return [
    makeTable<TagPicture>(
      {
        name: 'Issues',
        about:
          'One line for each tag that moderators gave to answers, but for barriers to working together.',
      },
      [textColumn('Issue', 'The tag.', nameTag, 44), ...tagColumns()],
      tags.issues,
    ),
    makeTable<TagPicture>(
      {
        name: 'Barriers',
        about:
          'One line for each barrier to working together that moderators named beside answers. No question asks agencies for them.',
      },
      [textColumn('Barrier', 'What stands in the way.', nameTag, 44), ...tagColumns()],
      tags.barriers,
    ),
  ];
}

function nameTag({ tag }: TagPicture): string {
  return tag;
}

function tagColumns(): readonly ColumnOf<TagPicture>[] {
  return [
    numberColumn('Answers', 'Answers that have it.', ({ answers }) => answers),
    numberColumn('Agencies', 'Agencies with such an answer.', ({ agencies }) => agencies),
  ];
}

export const LEFT_OUT_WORDS: Readonly<Record<LeftOut['why'], string>> = {
  noReturn: 'No return yet',
  notExpected: 'No return expected',
  unread: 'Its return could not be read',
  waiting: 'The return waits for a decision whose it is',
  setAside: 'The return was left out by a decision',
  superseded: 'A newer return of the agency counts instead',
};

/** Who and what is not counted, and why. */
export function buildLeftOutTable({ picture }: PackSource): PackTable {
  return makeTable<LeftOut>(
    {
      name: 'Left out',
      about: 'One line for each agency or return that is not counted in this file.',
    },
    [
      textColumn(
        'Agency id',
        'Empty where it is not known whose the return is.',
        (one) => ('agency' in one ? one.agency.token : ''),
        18,
      ),
      textColumn('Agency', 'As the round or the return names it.', nameLeftOut, 36),
      textColumn('Why', 'Why it is not counted.', ({ why }) => LEFT_OUT_WORDS[why], 44),
      textColumn('In the partnership’s words', 'The reason somebody gave.', readReason, 44),
      textColumn('File', 'Of a return that came.', readFile, 36),
    ],
    picture.leftOut,
  );
}

function nameLeftOut(one: LeftOut): string {
  return 'agency' in one ? one.agency.name : one.received.organisation;
}

function readReason(one: LeftOut): string {
  if ('received' in one) {
    const { decision } = one.received;
    return decision?.kind === 'setAside' ? decision.reason : '';
  }
  return one.agency.notExpected ?? '';
}

function readFile(one: LeftOut): string {
  return 'received' in one ? one.received.source.fileName : '';
}
