import type { Agency, AgencyToken } from '../../domain/collection/agency.ts';
import {
  planImport,
  type Collected,
  type ImportOutcome,
} from '../../domain/collection/plan-import.ts';
import type { ReceivedReturn } from '../../domain/collection/received-return.ts';
import { must } from '../../domain/shared/must.ts';
import { explainIncoming } from './explain-incoming.ts';
import type { FoundItem, FoundReturn } from './found-item.ts';
import type { Choices, FileResult, ImportRow, ReturnFacts } from './import-message.ts';

export type Batch = {
  readonly rows: readonly ImportRow[];
  /** The returns that have a place and are new, each once. */
  readonly toStore: readonly FoundReturn[];
  /** Agencies that are added for them. */
  readonly added: readonly Agency[];
};

export type Deciding = {
  readonly choices: Choices;
  readonly now: string;
  /** The agency that an audit is added as. The same audit has the same one each time it is asked. */
  readonly toAgency: (received: ReceivedReturn) => Agency;
};

/** What would become of every file, and what of it is to be stored. Nothing is. */
export function planBatch(
  collected: Collected,
  items: readonly FoundItem[],
  deciding: Deciding,
): Batch {
  const added = listAdded(items, deciding);
  const known: Collected = { ...collected, agencies: [...collected.agencies, ...added] };
  const decided = items.map(({ found }) =>
    found.kind === 'return' ? decide(found, deciding, added) : undefined,
  );
  const returns = decided.filter((found) => found !== undefined);
  const plan = planImport(
    known,
    returns.map(({ received }) => received),
  );
  const outcomeOf = new Map(
    returns.map((found, place) => [found, must(plan.outcomes[place], 'outcome')] as const),
  );
  const nameByToken = new Map<string, string>(
    known.agencies.map(({ token, name }) => [token, name]),
  );
  const namer = nameVersions([...collected.returns, ...returns.map(({ received }) => received)]);
  const toResult = (item: FoundItem, found: FoundReturn | undefined): FileResult =>
    found === undefined
      ? explainUnread(item)
      : toFileResult(must(outcomeOf.get(found), 'outcome'), nameByToken, namer);
  const isPlaced = (found: FoundReturn): boolean => {
    const kind = outcomeOf.get(found)?.kind;
    return kind === 'imported' || kind === 'replaced' || kind === 'older';
  };
  const toStore = returns.filter(isPlaced);
  const tokens = new Set(
    toStore.flatMap(({ received: { decision } }) =>
      decision !== undefined && decision.kind !== 'setAside' ? [decision.token] : [],
    ),
  );
  return {
    rows: items.map((item, id) => toRow(item, id, toResult(item, decided[id]))),
    toStore,
    added: added.filter(({ token }) => tokens.has(token)),
  };
}

function listAdded(
  items: readonly FoundItem[],
  { choices, toAgency }: Deciding,
): readonly Agency[] {
  const asked = new Set(
    choices.byAudit.flatMap(({ auditId, choice }) => (choice.kind === 'add' ? [auditId] : [])),
  );
  const byAudit = new Map<string, Agency>();
  for (const { found } of items) {
    if (found.kind !== 'return' || !asked.has(found.received.auditId)) continue;
    if (!byAudit.has(found.received.auditId)) {
      byAudit.set(found.received.auditId, toAgency(found.received));
    }
  }
  return [...byAudit.values()];
}

function decide(
  found: FoundReturn,
  { choices, now, toAgency }: Deciding,
  added: readonly Agency[],
): FoundReturn {
  const { received } = found;
  const used = choices.used.find(({ contentHash }) => contentHash === received.contentHash);
  const token = used?.token ?? findToken(received, { choices, now, toAgency }, added);
  if (token === undefined) return found;
  const kind = used === undefined ? 'match' : 'use';
  return { ...found, received: { ...received, decision: { kind, token, at: now } } };
}

function findToken(
  received: ReceivedReturn,
  { choices, toAgency }: Deciding,
  added: readonly Agency[],
): AgencyToken | undefined {
  const made = choices.byAudit.find(({ auditId }) => auditId === received.auditId)?.choice;
  if (made === undefined) return undefined;
  if (made.kind === 'match') return made.token;
  const { token } = toAgency(received);
  return added.find((agency) => agency.token === token)?.token;
}

function toRow(
  { fileName, inArchive, found }: FoundItem,
  id: number,
  result: FileResult,
): ImportRow {
  return {
    id,
    fileName,
    ...(inArchive === undefined ? {} : { inArchive }),
    ...(found.kind === 'return' ? { facts: toFacts(found) } : {}),
    result,
  };
}

function toFacts({
  received,
  answered,
  questions,
  leftOut,
  unknown,
  unread,
}: FoundReturn): ReturnFacts {
  const { contentHash, auditId, organisation, site, kindName, period, signedOff } = received;
  return {
    contentHash,
    auditId,
    organisation: site === undefined ? organisation : `${organisation}, ${site}`,
    kindName,
    period,
    ...(signedOff === undefined ? {} : { version: signedOff.version, signedAt: signedOff.at }),
    madeAt: received.madeAt,
    standing: received.standing,
    isPdf: received.source.kind === 'pdf',
    answered,
    questions,
    leftOut,
    unknown,
    ...(unread === undefined ? {} : { unread: [...unread] }),
  };
}

function explainUnread({ found }: FoundItem): FileResult {
  if (found.kind === 'refused') return { kind: 'refused', ...explainIncoming(found.problem) };
  const problem = found.kind === 'sealed' ? found.problem : undefined;
  if (problem === undefined || problem.kind === 'otherKey') {
    return { kind: 'sealed', isOtherKey: problem !== undefined };
  }
  return { kind: 'refused', ...explainIncoming({ kind: 'seal', problem }) };
}

type Namer = (contentHash: string) => string;

/** By its version, or by the day a draft was made. */
function nameVersions(returns: readonly ReceivedReturn[]): Namer {
  const nameByHash = new Map(
    returns.map(({ contentHash, signedOff, madeAt }) => [
      contentHash,
      signedOff === undefined ? `draft of ${madeAt.slice(0, 10)}` : `v${signedOff.version}`,
    ]),
  );
  return (contentHash) => nameByHash.get(contentHash) ?? '';
}

function toFileResult(
  outcome: ImportOutcome,
  nameByToken: ReadonlyMap<string, string>,
  name: Namer,
): FileResult {
  const agencyOf = (token: string): string => nameByToken.get(token) ?? '';
  switch (outcome.kind) {
    case 'imported':
      return { kind: 'placed', as: 'imported', agency: agencyOf(outcome.token) };
    case 'replaced':
      return {
        kind: 'placed',
        as: 'replaced',
        agency: agencyOf(outcome.token),
        other: name(outcome.earlier),
      };
    case 'older':
      return {
        kind: 'placed',
        as: 'older',
        agency: agencyOf(outcome.token),
        other: name(outcome.newer),
      };
    case 'already':
    case 'setAside':
      return { kind: 'already' };
    case 'waiting': {
      const { why, suggestion } = outcome;
      return { kind: 'waiting', why, ...(suggestion === undefined ? {} : { suggestion }) };
    }
  }
}
