import { countDays, type PlainDate } from '../shared/plain-date.ts';
import type { Agency } from './agency.ts';
import { placeReturns, type Placing } from './place-returns.ts';
import type { ReceivedReturn } from './received-return.ts';
import type { Round } from './round.ts';

/** How far an agency is. */
export type AgencyStanding =
  | {
      readonly kind: 'returned';
      readonly current: ReceivedReturn;
      /** How many days after its day it came; 0 for in time. */
      readonly daysLate: number;
    }
  /** Its day has passed. */
  | { readonly kind: 'late'; readonly days: number }
  /** It has more time, which is not yet over. */
  | { readonly kind: 'extended'; readonly until: PlainDate }
  /** `days` until its day; missing when the round has none. */
  | { readonly kind: 'due'; readonly days?: number }
  | { readonly kind: 'notExpected'; readonly reason: string };

export type TrackedAgency = {
  readonly agency: Agency;
  readonly standing: AgencyStanding;
  /** The day its return is due: its extension's or else the round's. */
  readonly dueDate?: PlainDate;
  /** Earlier versions that are kept. */
  readonly superseded: number;
  /** Returns that seem to be its own and wait for a decision. */
  readonly waiting: readonly ReceivedReturn[];
};

export type RoundPicture = {
  readonly agencies: readonly TrackedAgency[];
  readonly counts: {
    /** Without those that are not expected any more. */
    readonly expected: number;
    readonly returned: number;
    readonly returnedLate: number;
    /** Not returned, and their day has passed. */
    readonly late: number;
    /** Not returned, with an extension that is not yet over. */
    readonly extended: number;
    /** Not returned, and chased at least once. */
    readonly chased: number;
    /** Not returned, for whatever reason. */
    readonly missing: number;
    /** More than one version, or more than one audit. */
    readonly returnedTwice: number;
    readonly notExpected: number;
  };
  /** Returns that wait for a decision, the one imported last first. */
  readonly waiting: readonly WaitingReturn[];
  /** Returns somebody decided to leave out; kept all the same. */
  readonly setAside: readonly ReceivedReturn[];
};

export type WaitingReturn = {
  readonly received: ReceivedReturn;
  readonly placing: Extract<Placing, { kind: 'waiting' }>;
};

/** Who has returned, who is late and what waits, on a day. */
export function trackRound(
  round: Round,
  agencies: readonly Agency[],
  returns: readonly ReceivedReturn[],
  today: PlainDate,
): RoundPicture {
  const placings = placeReturns(round, agencies, returns);
  const found = sortReturns(returns, placings);
  const tracked = agencies.map((agency) => trackAgency(round, agency, found, today));
  return {
    agencies: tracked,
    counts: countStandings(tracked),
    waiting: found.waiting.toSorted((a, b) =>
      a.received.source.importedAt < b.received.source.importedAt ? 1 : -1,
    ),
    setAside: found.setAside,
  };
}

type SortedReturns = {
  readonly currentByToken: ReadonlyMap<string, ReceivedReturn>;
  readonly supersededByToken: ReadonlyMap<string, number>;
  readonly waiting: readonly WaitingReturn[];
  readonly setAside: readonly ReceivedReturn[];
};

function sortReturns(
  returns: readonly ReceivedReturn[],
  placings: ReadonlyMap<string, Placing>,
): SortedReturns {
  const currentByToken = new Map<string, ReceivedReturn>();
  const supersededByToken = new Map<string, number>();
  const waiting: WaitingReturn[] = [];
  const setAside: ReceivedReturn[] = [];
  for (const received of returns) {
    const placing = placings.get(received.contentHash);
    switch (placing?.kind) {
      case 'current':
        currentByToken.set(placing.token, received);
        break;
      case 'superseded':
        supersededByToken.set(placing.token, (supersededByToken.get(placing.token) ?? 0) + 1);
        break;
      case 'waiting':
        waiting.push({ received, placing });
        break;
      case 'setAside':
        setAside.push(received);
        break;
      case undefined:
        break;
    }
  }
  return { currentByToken, supersededByToken, waiting, setAside };
}

function trackAgency(
  round: Round,
  agency: Agency,
  found: SortedReturns,
  today: PlainDate,
): TrackedAgency {
  const dueDate = agency.extension?.until ?? round.dueDate;
  return {
    agency,
    standing: findStanding(agency, dueDate, found.currentByToken.get(agency.token), today),
    ...(dueDate === undefined ? {} : { dueDate }),
    superseded: found.supersededByToken.get(agency.token) ?? 0,
    waiting: found.waiting
      .filter(({ placing }) => placing.suggestion === agency.token)
      .map(({ received }) => received),
  };
}

/** A return counts as one, also of an agency that was not expected any more. */
function findStanding(
  { extension, notExpected }: Agency,
  dueDate: PlainDate | undefined,
  current: ReceivedReturn | undefined,
  today: PlainDate,
): AgencyStanding {
  if (current !== undefined) {
    const late = dueDate === undefined ? 0 : countDays(dueDate, current.source.cameOn);
    return { kind: 'returned', current, daysLate: Math.max(0, late) };
  }
  if (notExpected !== undefined) return { kind: 'notExpected', reason: notExpected };
  if (dueDate === undefined) return { kind: 'due' };
  const days = countDays(today, dueDate);
  if (days < 0) return { kind: 'late', days: -days };
  return extension === undefined ? { kind: 'due', days } : { kind: 'extended', until: dueDate };
}

function countStandings(tracked: readonly TrackedAgency[]): RoundPicture['counts'] {
  const count = (isCounted: (one: TrackedAgency) => boolean): number =>
    tracked.filter(isCounted).length;
  const isMissing = ({ standing: { kind } }: TrackedAgency): boolean =>
    kind === 'late' || kind === 'extended' || kind === 'due';
  const isOf =
    (kind: AgencyStanding['kind']) =>
    ({ standing }: TrackedAgency): boolean =>
      standing.kind === kind;
  const notExpected = count(isOf('notExpected'));
  return {
    expected: tracked.length - notExpected,
    returned: count(isOf('returned')),
    returnedLate: count(({ standing }) => standing.kind === 'returned' && standing.daysLate > 0),
    late: count(isOf('late')),
    extended: count(isOf('extended')),
    chased: count((one) => isMissing(one) && one.agency.chases.length > 0),
    missing: count(isMissing),
    returnedTwice: count(
      ({ standing, superseded, waiting }) =>
        standing.kind === 'returned' && (superseded > 0 || waiting.length > 0),
    ),
    notExpected,
  };
}
