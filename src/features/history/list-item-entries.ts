import {
  formatActionNumber,
  formatEvidenceNumber,
  type Action,
  type Audit,
  type Evidence,
} from '../../domain/audit/audit.ts';
import { compareVersions, type ComparedVersion } from '../../domain/audit/compare-versions.ts';
import type { Fact } from '../../domain/audit/facts.ts';
import {
  toActionFacts,
  toDetailsFacts,
  toEvidenceFacts,
  type NameQuestion,
} from '../../domain/audit/item-facts.ts';
import type { RowHistoryRow } from '../../domain/device/rows.ts';

/** A kept version in the words of the page. */
export type ItemVersion = {
  readonly kind: 'readable';
  readonly what: 'evidence' | 'action' | 'details';
  /** Its number in the history. */
  readonly id: number;
  readonly itemId: string;
  /** Such as `E01 Safeguarding policy`. */
  readonly name: string;
  readonly why: 'overwritten' | 'removed';
  readonly movedAt: string;
  readonly facts: readonly Fact[];
};
export type ItemEntryData = ItemVersion & Omit<ComparedVersion<ItemVersion>, 'version'>;

export type DamagedEntryData = Extract<RowHistoryRow, { kind: 'damaged' }>;

/** What to list of a history, newest first: each version with what became of it. */
export function listItemEntries(
  newestFirst: readonly RowHistoryRow[],
  audit: Pick<Audit, 'id' | 'evidence' | 'actions' | 'details'>,
  nameQuestion: NameQuestion,
): readonly (ItemEntryData | DamagedEntryData)[] {
  const presentByItem = new Map<string, readonly Fact[]>([
    ...audit.evidence.map((item) => [item.id, toEvidenceFacts(item, nameQuestion)] as const),
    ...audit.actions.map((action) => [action.id, toActionFacts(action)] as const),
    [audit.id, toDetailsFacts(audit.details)],
  ]);
  const versions = newestFirst.flatMap((row) => toVersion(row, nameQuestion) ?? []);
  const compared = new Map(
    compareVersions(versions, presentByItem).map((one) => [one.version.id, one]),
  );
  return newestFirst.flatMap((row): readonly (ItemEntryData | DamagedEntryData)[] => {
    if (row.kind === 'damaged') return [row];
    const one = compared.get(row.id ?? 0);
    return one === undefined ? [] : [toEntry(one)];
  });
}

function toEntry({ version, ...compared }: ComparedVersion<ItemVersion>): ItemEntryData {
  return { ...version, ...compared };
}

function toVersion(row: RowHistoryRow, nameQuestion: NameQuestion): ItemVersion | undefined {
  if (row.kind === 'damaged') return undefined;
  const { id = 0, rowId, why, movedAt } = row;
  const common = { kind: 'readable', what: row.kind, id, itemId: rowId, why, movedAt } as const;
  switch (row.kind) {
    case 'evidence':
      return {
        ...common,
        name: nameEvidence(row.row.evidence),
        facts: toEvidenceFacts(row.row.evidence, nameQuestion),
      };
    case 'action':
      return { ...common, name: nameAction(row.row.action), facts: toActionFacts(row.row.action) };
    case 'details':
      return { ...common, name: 'Details of this audit', facts: toDetailsFacts(row.row) };
  }
}

function nameEvidence(item: Evidence): string {
  return `${formatEvidenceNumber(item)} ${item.title}`;
}

/** A whole plan would be no name: its beginning is. */
function nameAction(action: Action): string {
  const words = action.kind === 'planned' ? action.what : `Gap accepted: ${action.reason}`;
  const short = words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
  return `${formatActionNumber(action)} ${short}`;
}
