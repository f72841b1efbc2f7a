import type { Agency } from '../collection/agency.ts';
import type { CountedAgency } from '../picture/count-in.ts';
import { textColumn, type ColumnOf } from './pack-table.ts';

/** Which agency a line is of: the same columns in every table, so that tables can be joined by the id. */
export function agencyColumns(): readonly ColumnOf<{
  readonly agency: Agency;
  readonly kindName: string;
}>[] {
  return [
    textColumn(
      'Agency id',
      'The agency’s token in this round; joins the tables.',
      ({ agency }) => agency.token,
      18,
    ),
    textColumn('Agency', 'Its name in the round.', ({ agency }) => agency.name, 36),
    textColumn('Kind', 'The kind of agency its questions are for.', ({ kindName }) => kindName),
  ];
}

/** The same of an agency whose return counts. */
export function countedColumns(): readonly ColumnOf<CountedAgency>[] {
  return agencyColumns().map((column) => ({
    ...column,
    read: ({ agency, received }) => column.read({ agency, kindName: received.kindName }),
  }));
}
