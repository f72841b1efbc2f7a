import type { Agency } from '../../domain/collection/agency.ts';
import { listHeatColumns, type HeatColumn } from '../../domain/picture/draw-heatmap.ts';
import {
  compareAgencies,
  compareTexts,
  type CountedAgency,
} from '../../domain/picture/count-in.ts';
import { titleOfQuestion, titleOfStandard, type Titles } from '../../domain/overview/titles.ts';
import { hasWords } from '../../domain/shared/has-words.ts';
import type { OpenPicture } from './picture-frame.tsx';
import type { HeatChoices } from './use-heat-choices.ts';

/** An agency; one whose return is missing stands there all the same. Its cells are drawn when it is shown. */
export type HeatRow = {
  readonly agency: Agency;
  readonly kindName: string;
  /** Missing without a return. */
  readonly counted?: CountedAgency;
};

export type Heat = {
  readonly columns: readonly (HeatColumn & { readonly title: string })[];
  readonly rows: readonly HeatRow[];
};

/** What the choices show, by name, or by kind and then by name: never by who is best. */
export function listHeat(open: OpenPicture, choices: Omit<HeatChoices, 'view'>): Heat {
  const { counted, titles, stored } = open;
  const columns = listHeatColumns(counted.counted, choices.standard);
  const kindNames = new Map(stored.round.templates.map(({ kind, kindName }) => [kind, kindName]));
  const isShown = (agency: Agency, kind: string): boolean =>
    (choices.kind === '' || choices.kind === kind) && hasWords(agency.name, choices.find);
  const returned = counted.counted.flatMap((one): readonly HeatRow[] => {
    const { agency, received } = one;
    if (!isShown(agency, received.kind)) return [];
    return [{ agency, kindName: received.kindName, counted: one }];
  });
  const missing = counted.leftOut.flatMap((one): readonly HeatRow[] => {
    if (one.why !== 'noReturn' && one.why !== 'unread') return [];
    const { agency } = one;
    if (!isShown(agency, agency.kind)) return [];
    return [{ agency, kindName: kindNames.get(agency.kind) ?? 'Kind not given' }];
  });
  const rows = [...returned, ...missing].toSorted(
    (a, b) =>
      (choices.order === 'kind' ? compareTexts(a.kindName, b.kindName) : 0) ||
      compareAgencies(a.agency, b.agency),
  );
  return { columns: columns.map((one) => ({ ...one, title: nameColumn(one, titles) })), rows };
}

function nameColumn(column: HeatColumn, titles: Titles): string {
  return column.of === 'standard'
    ? titleOfStandard(titles, column.id)
    : titleOfQuestion(titles, column.id);
}
