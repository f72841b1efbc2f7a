import type { Agency, AgencyToken } from './agency.ts';
import { compareVersions, placeReturns } from './place-returns.ts';
import type { ReceivedReturn } from './received-return.ts';
import type { Round } from './round.ts';
import { toPlainName } from './same-organisation.ts';

/** What the key of a signature is beside that of the last signed return. */
export type KeySince =
  | { readonly kind: 'first' }
  | { readonly kind: 'same' }
  /** Somebody should ask: a new computer, a colleague, or somebody else. */
  | { readonly kind: 'other'; readonly before: string };

/** What a signature says of a return. It never says who made it: anybody can make a key. */
export type ReturnSigning =
  | { readonly kind: 'unsigned'; readonly before?: string }
  | { readonly kind: 'broken'; readonly publicKey: string }
  | { readonly kind: 'holds'; readonly publicKey: string; readonly since: KeySince };

/** `earlier` are the other returns of the same agency, newest first, of this round or of one before. */
export function compareSigning(
  current: ReceivedReturn,
  earlier: readonly ReceivedReturn[],
): ReturnSigning {
  const before = earlier.find(({ signature }) => signature?.holds === true)?.signature?.publicKey;
  const { signature } = current;
  if (signature === undefined) {
    return { kind: 'unsigned', ...(before === undefined ? {} : { before }) };
  }
  const { publicKey, holds } = signature;
  if (!holds) return { kind: 'broken', publicKey };
  return { kind: 'holds', publicKey, since: findSince(publicKey, before) };
}

function findSince(publicKey: string, before: string | undefined): KeySince {
  if (before === undefined) return { kind: 'first' };
  return before === publicKey ? { kind: 'same' } : { kind: 'other', before };
}

type Collected = {
  readonly round: Pick<Round, 'id' | 'isSample'>;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReceivedReturn[];
};

/** Those of an agency that count or were superseded, newest first. */
export function listReturnsOf(
  { round, agencies, returns }: Collected,
  token: AgencyToken,
): readonly ReceivedReturn[] {
  const placings = placeReturns(round, agencies, returns);
  return returns
    .filter(({ contentHash }) => {
      const placing = placings.get(contentHash);
      return (
        (placing?.kind === 'current' || placing?.kind === 'superseded') && placing.token === token
      );
    })
    .toSorted(compareVersions);
}

/** The same agency in the round before, where it has another token: of equal name and kind, and alone in that. */
export function findAgencyBefore(
  { name, kind }: Pick<Agency, 'name' | 'kind'>,
  agencies: readonly Agency[],
): AgencyToken | undefined {
  const plain = toPlainName(name);
  const found = agencies.filter((one) => one.kind === kind && toPlainName(one.name) === plain);
  return found.length === 1 ? found[0]?.token : undefined;
}
