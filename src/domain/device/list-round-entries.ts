import { agencySchema, type Agency } from '../collection/agency.ts';
import { receivedReturnSchema, type ReceivedReturn } from '../collection/received-return.ts';
import {
  listAgencyFacts,
  listReceivedFacts,
  listRoundFacts,
  type RoundFact,
} from '../collection/round-facts.ts';
import { roundSchema, type Round } from '../collection/round.ts';
import { isSameValue } from '../shared/same-value.ts';
import type { RoundHistoryRow } from './round-rows.ts';

/** One fact as it was and as it became; empty where there was none. */
export type RoundChange = {
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

/** What moderation and surveys wrote over is shown where they are worked on. */
type EntryRow = Extract<RoundHistoryRow, { kind: 'round' | 'agency' | 'received' | 'damaged' }>;

/** What was overwritten or removed, once. */
export type RoundEntry = {
  readonly id: number;
  readonly kind: EntryRow['kind'];
  /** The round, the agency or the organisation of the return. */
  readonly name: string;
  readonly why: 'overwritten' | 'removed';
  /** What the change that moved it here was; all of it where it was removed. */
  readonly changes: readonly RoundChange[];
  /** Whether it stands just like this now. */
  readonly isPresent: boolean;
};

/** What one press changed, at one moment: it may be the packs of seven hundred agencies. */
export type RoundMoment = { readonly movedAt: string; readonly entries: readonly RoundEntry[] };

type Collected = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReceivedReturn[];
};

/** The history of a round, newest first, each row beside what took its place. */
export function listRoundMoments(
  history: readonly RoundHistoryRow[],
  collected: Collected,
): readonly RoundMoment[] {
  const name = nameIn(collected, history);
  const standing = listStanding(collected);
  const nextByKey = new Map<string, unknown>(standing);
  const moments = new Map<string, RoundEntry[]>();
  for (const row of history.filter(isEntryRow).toSorted((a, b) => (b.id ?? 0) - (a.id ?? 0))) {
    const key = `${row.kind} ${row.rowId}`;
    const next = row.why === 'removed' ? undefined : nextByKey.get(key);
    nextByKey.set(key, row.row);
    const entry: RoundEntry = {
      id: row.id ?? 0,
      kind: row.kind,
      name: nameRow(row),
      why: row.why,
      changes: listChanges(name(row.kind, row.row), name(row.kind, next)),
      isPresent: isSameValue(standing.get(key), row.row),
    };
    moments.set(row.movedAt, [...(moments.get(row.movedAt) ?? []), entry]);
  }
  return [...moments].map(([movedAt, entries]) => ({ movedAt, entries }));
}

function listStanding({ round, agencies, returns }: Collected): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    [`round ${round.id}`, round],
    ...agencies.map((agency) => [`agency ${agency.token}`, agency] as const),
    ...returns.map((one) => [`received ${one.contentHash}`, one] as const),
  ]);
}

function isEntryRow(row: RoundHistoryRow): row is EntryRow {
  return (
    row.kind === 'round' ||
    row.kind === 'agency' ||
    row.kind === 'received' ||
    row.kind === 'damaged'
  );
}

function nameRow(row: EntryRow): string {
  switch (row.kind) {
    case 'round':
      return row.row.name;
    case 'agency':
      return row.row.name;
    case 'received':
      return row.row.organisation;
    case 'damaged':
      return row.rowId;
  }
}

type ListFacts = (kind: EntryRow['kind'], row: unknown) => readonly RoundFact[];

/** Kinds and agencies by the names they have, or had before they were removed. */
function nameIn({ round, agencies }: Collected, history: readonly RoundHistoryRow[]): ListFacts {
  const kinds = new Map(round.templates.map(({ kind, kindName }) => [kind, kindName]));
  const names = new Map<string, string>();
  for (const row of history) if (row.kind === 'agency') names.set(row.rowId, row.row.name);
  for (const agency of agencies) names.set(agency.token, agency.name);
  const nameKind = (kind: string): string => kinds.get(kind) ?? kind;
  const nameAgency = (token: string): string => names.get(token) ?? token;
  return (kind, row) => {
    if (row === undefined) return [];
    switch (kind) {
      case 'round':
        return listRoundFacts(roundSchema.parse(row));
      case 'agency':
        return listAgencyFacts(agencySchema.parse(row), nameKind);
      case 'received':
        return listReceivedFacts(receivedReturnSchema.parse(row), nameAgency);
      case 'damaged':
        return [];
    }
  };
}

function listChanges(
  before: readonly RoundFact[],
  after: readonly RoundFact[],
): readonly RoundChange[] {
  return before.flatMap(({ name, text }) => {
    const became = after.find((fact) => fact.name === name)?.text ?? '';
    return text === became ? [] : [{ name, before: text, after: became }];
  });
}
