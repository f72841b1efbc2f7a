import type { Agency } from '../collection/agency.ts';
import type { Round } from '../collection/round.ts';
import type { CountedAgency } from '../picture/count-in.ts';
import { countNumbers, type Numbers } from '../picture/numbers.ts';
import { countDays, type PlainDate } from '../shared/plain-date.ts';
import { agencyColumns } from './agency-columns.ts';
import { numberColumns } from './counted-tables.ts';
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

type Line = {
  readonly agency: Agency;
  readonly kindName: string;
  readonly dueDate: PlainDate | undefined;
  readonly today: PlainDate;
  /** Missing where no return of it counts. */
  readonly counted?: CountedAgency;
  readonly numbers?: Numbers;
};

/** One line for each agency of the round, whether or not it returned. */
export function buildAgenciesTable({ round, agencies, picture, today }: PackSource): PackTable {
  const byToken = new Map(picture.counted.map((one) => [one.agency.token, one]));
  const lines = agencies.map((agency): Line => {
    const counted = byToken.get(agency.token);
    return {
      agency,
      kindName: counted?.received.kindName ?? nameKind(round, agency),
      dueDate: agency.extension?.until ?? round.dueDate,
      today,
      ...(counted === undefined ? {} : { counted, numbers: countNumbers(counted.cells) }),
    };
  });
  return makeTable(
    {
      name: 'Agencies',
      about: 'One line for each agency of the round. Numbers stand where its return counts.',
    },
    [...agencyColumns(), ...returnColumns(), ...countColumns(), ...actionColumns()],
    lines,
  );
}

export function nameKind({ templates }: Round, { kind }: Agency): string {
  return templates.find((one) => one.kind === kind)?.kindName ?? kind;
}

function returnColumns(): readonly ColumnOf<Line>[] {
  return [
    textColumn(
      'Return counts',
      'Yes or No; why not stands in “Left out”.',
      ({ counted }) => yesOrNo(counted !== undefined),
      14,
    ),
    textColumn(
      'Expected',
      'No: it was said that no return is expected of it any more.',
      ({ agency }) => yesOrNo(agency.notExpected === undefined),
      12,
    ),
    dateColumn('Due', 'Its own day, which an extension moves.', ({ dueDate }) => dueDate),
    dateColumn(
      'Came on',
      'When its return came.',
      ({ counted }) => counted?.received.source.cameOn,
    ),
    numberColumn('Days late', 'Days after its day; 0 in time.', findDaysLate),
    textColumn(
      'Signed-off version',
      'Empty for a draft.',
      ({ counted }) => counted?.received.signedOff?.version ?? '',
      14,
    ),
    textColumn('Edition', 'Of the guidance its questions follow.', readEdition, 12),
    textColumn('Depth', 'Of its question set.', ({ counted }) => counted?.summary.depth ?? '', 12),
    textColumn('Scale', 'Id of its scale.', ({ counted }) => counted?.summary.scale.id ?? '', 14),
  ];
}

function findDaysLate({ counted, dueDate }: Line): number | undefined {
  if (counted === undefined || dueDate === undefined) return undefined;
  return Math.max(0, countDays(dueDate, counted.received.source.cameOn));
}

function readEdition({ counted }: Line): string {
  return counted?.summary.edition ?? '';
}

function countColumns(): readonly ColumnOf<Line>[] {
  return numberColumns().map((column) => ({
    ...column,
    read: ({ numbers }) => (numbers === undefined ? { kind: 'empty' } : column.read({ numbers })),
  }));
}

function actionColumns(): readonly ColumnOf<Line>[] {
  const of = (
    heading: string,
    about: string,
    read: (summary: CountedAgency['summary'], today: PlainDate) => number,
  ): ColumnOf<Line> =>
    numberColumn(heading, about, ({ counted, today }) =>
      counted === undefined ? undefined : read(counted.summary, today),
    );
  return [
    of('Statutory gaps', 'Gaps against what a statute asks.', ({ statutoryGaps }) => statutoryGaps),
    of('Other gaps', 'All other gaps.', ({ otherGaps }) => otherGaps),
    of('Items of evidence', 'Listed in its register.', ({ evidence }) => evidence),
    of('Actions open', 'Planned and not done.', ({ openActions }) => openActions.length),
    of(
      'Actions overdue',
      'Open, and due before the day of this file.',
      ({ openActions }, today) => openActions.filter((day) => isOverdue(day, today)).length,
    ),
    of('Actions done', 'Done when the return was made.', ({ doneActions }) => doneActions),
  ];
}

export function isOverdue(day: string, today: PlainDate): boolean {
  return day !== '' && day < today;
}
