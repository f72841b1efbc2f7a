import type { Agency } from '../domain/collection/agency.ts';
import type { ReceivedReturn } from '../domain/collection/received-return.ts';
import type { Round, RoundId } from '../domain/collection/round.ts';
import {
  agencyRowSchema,
  receivedRowSchema,
  type AgencyRow,
  type ReceivedRow,
} from '../domain/device/round-rows.ts';
import { startKnownRows } from './parse-known-rows.ts';

/** What was read of a round before: what has not changed since stays the same object, and so unparsed. */

type ReadBefore = {
  readonly parseAgencies: ReturnType<typeof startKnownRows<AgencyRow>>;
  readonly parseReceived: ReturnType<typeof startKnownRows<ReceivedRow>>;
  stored?: {
    readonly round: Round;
    readonly agencies: readonly Agency[];
    readonly returns: readonly ReceivedReturn[];
  };
};

const readBefore = new Map<RoundId, ReadBefore>();

export function findReadBefore(roundId: RoundId): ReadBefore {
  const known = readBefore.get(roundId) ?? {
    parseAgencies: startKnownRows('agencies', agencyRowSchema, (row) =>
      String(Reflect.get(row, 'token')),
    ),
    parseReceived: startKnownRows('receivedReturns', receivedRowSchema, (row) =>
      String(Reflect.get(row, 'contentHash')),
    ),
  };
  readBefore.set(roundId, known);
  return known;
}

/** The list as it was, where it still holds the same things: pages need not be drawn anew for it. */
export function keepSame<Item>(
  before: readonly Item[] | undefined,
  now: readonly Item[],
): readonly Item[] {
  const isSame = before?.length === now.length && now.every((item, at) => item === before[at]);
  return isSame ? before : now;
}
