import type { Agency, AgencyToken } from './agency.ts';
import type { ReceivedReturn, ReturnDecision } from './received-return.ts';
import type { Round } from './round.ts';
import { toPlainName } from './same-organisation.ts';

/** Why a return has no place until somebody decides. */
export type Waiting =
  /** The file names no agency of any round. */
  | 'noToken'
  /** It names this round, and an agency that is not on the list. */
  | 'unknownToken'
  | 'otherRound'
  /** A sample among real returns, or a real one in the sample round. */
  | 'sample'
  /** The agency has returned another audit, which is newer. */
  | 'otherAudit';

/** Where a return stands in its round. */
export type Placing =
  /** The one that counts for the agency. */
  | { readonly kind: 'current'; readonly token: AgencyToken }
  /** Kept; `by` is the content hash of the one that counts. */
  | { readonly kind: 'superseded'; readonly token: AgencyToken; readonly by: string }
  | { readonly kind: 'setAside'; readonly reason: string }
  | {
      readonly kind: 'waiting';
      readonly why: Waiting;
      /** The agency it seems to be of. */
      readonly suggestion?: AgencyToken;
    };

/**
 * Where each return of a round stands, by content hash. It follows from which returns there are and
 * what was decided of them, so the order in which files are imported never changes it.
 */
export function placeReturns(
  round: Pick<Round, 'id' | 'isSample'>,
  agencies: readonly Agency[],
  returns: readonly ReceivedReturn[],
): ReadonlyMap<string, Placing> {
  const byOwnToken = new Map<string, Agency>(agencies.map((agency) => [agency.token, agency]));
  const matchByAudit = listMatches(returns, byOwnToken);
  const placings = new Map<string, Placing>();
  const byToken = new Map<AgencyToken, ReceivedReturn[]>();
  for (const one of returns) {
    const found = findOwner(round, agencies, byOwnToken, one, matchByAudit);
    if (found.kind === 'owner') {
      byToken.set(found.token, [...(byToken.get(found.token) ?? []), one]);
    } else {
      placings.set(one.contentHash, found);
    }
  }
  for (const [token, ofAgency] of byToken) {
    for (const [hash, placing] of placeOfAgency(token, ofAgency)) placings.set(hash, placing);
  }
  return placings;
}

/**
 * Newest first. A workbook says when it was made and not when it was filled in, so a return always
 * counts before it. The hash decides between versions of one moment, so that nothing else can.
 */
export function compareVersions(a: ReceivedReturn, b: ReceivedReturn): number {
  return (
    Number(isWorkbook(a)) - Number(isWorkbook(b)) ||
    compareTexts(b.changedAt, a.changedAt) ||
    compareTexts(b.signedOff?.at ?? '', a.signedOff?.at ?? '') ||
    compareTexts(b.madeAt, a.madeAt) ||
    compareTexts(b.contentHash, a.contentHash)
  );
}

function isWorkbook({ source }: ReceivedReturn): boolean {
  return source.kind === 'workbook';
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type Match = Exclude<ReturnDecision, { kind: 'setAside' }>;

/** The latest word on whose each audit is. */
function listMatches(
  returns: readonly ReceivedReturn[],
  agencyByToken: ReadonlyMap<string, Agency>,
): ReadonlyMap<string, Match> {
  const matchByAudit = new Map<string, Match>();
  for (const { auditId, decision } of returns) {
    if (decision === undefined || decision.kind === 'setAside') continue;
    if (!agencyByToken.has(decision.token)) continue;
    const known = matchByAudit.get(auditId);
    const isLater =
      known === undefined ||
      decision.at > known.at ||
      (decision.at === known.at && decision.token > known.token);
    if (isLater) matchByAudit.set(auditId, decision);
  }
  return matchByAudit;
}

type Owner = { readonly kind: 'owner'; readonly token: AgencyToken };

function findOwner(
  round: Pick<Round, 'id' | 'isSample'>,
  agencies: readonly Agency[],
  agencyByToken: ReadonlyMap<string, Agency>,
  one: ReceivedReturn,
  matchByAudit: ReadonlyMap<string, Match>,
): Owner | Extract<Placing, { kind: 'waiting' | 'setAside' }> {
  if (one.decision?.kind === 'setAside') {
    return { kind: 'setAside', reason: one.decision.reason };
  }
  // Fiction is never counted among facts, whoever says so.
  if (one.isSample !== round.isSample) return { kind: 'waiting', why: 'sample' };
  const matched = matchByAudit.get(one.auditId);
  if (matched !== undefined) return { kind: 'owner', token: matched.token };
  const isOurs = one.roundId === round.id;
  const named = isOurs ? agencyByToken.get(one.agencyToken ?? '') : undefined;
  if (named !== undefined) return { kind: 'owner', token: named.token };
  const why = isOurs ? 'unknownToken' : one.roundId === undefined ? 'noToken' : 'otherRound';
  const suggestion = suggestAgency(agencies, one);
  return { kind: 'waiting', why, ...(suggestion === undefined ? {} : { suggestion }) };
}

/**
 * The one agency of that name: of the same kind, or else of whatever kind. Two of one name are none,
 * for a guess among them would be right by chance alone.
 */
export function suggestAgency(
  agencies: readonly Agency[],
  { organisation, kind }: Pick<ReceivedReturn, 'organisation' | 'kind'>,
): AgencyToken | undefined {
  const name = toPlainName(organisation);
  if (name === '') return undefined;
  const named = listByPlainName(agencies).get(name) ?? [];
  const ofKind = named.filter((agency) => agency.kind === kind);
  const candidates = ofKind.length > 0 ? ofKind : named;
  return candidates.length === 1 ? candidates[0]?.token : undefined;
}

const namedBefore = new WeakMap<readonly Agency[], ReadonlyMap<string, readonly Agency[]>>();

/** Made once of each list: with each return anew it would be a million names of a thousand. */
function listByPlainName(agencies: readonly Agency[]): ReadonlyMap<string, readonly Agency[]> {
  const known = namedBefore.get(agencies);
  if (known !== undefined) return known;
  const byName = new Map<string, Agency[]>();
  for (const agency of agencies) {
    const name = toPlainName(agency.name);
    byName.set(name, [...(byName.get(name) ?? []), agency]);
  }
  namedBefore.set(agencies, byName);
  return byName;
}

function placeOfAgency(
  token: AgencyToken,
  returns: readonly ReceivedReturn[],
): readonly (readonly [string, Placing])[] {
  const newestFirst = returns.toSorted(compareVersions);
  const chosen = findChosen(token, newestFirst);
  const auditInUse = chosen?.auditId ?? newestFirst[0]?.auditId;
  const current = newestFirst.find(({ auditId }) => auditId === auditInUse);
  if (current === undefined) return [];
  const seen = new Set<string>();
  return newestFirst.map((one) => {
    const isNewestOfAudit = !seen.has(one.auditId);
    seen.add(one.auditId);
    const superseded = { kind: 'superseded', token, by: current.contentHash } as const;
    if (one === current) return [one.contentHash, { kind: 'current', token }];
    if (one.auditId === auditInUse || !isNewestOfAudit) return [one.contentHash, superseded];
    // What somebody chose among holds for what was there to choose from.
    if (chosen !== undefined && one.source.importedAt <= chosen.at) {
      return [one.contentHash, superseded];
    }
    return [one.contentHash, { kind: 'waiting', why: 'otherAudit', suggestion: token }];
  });
}

function findChosen(
  token: AgencyToken,
  returns: readonly ReceivedReturn[],
): { readonly auditId: string; readonly at: string } | undefined {
  return returns
    .flatMap(({ auditId, decision }) =>
      decision?.kind === 'use' && decision.token === token ? [{ auditId, at: decision.at }] : [],
    )
    .toSorted((a, b) => compareTexts(b.at, a.at) || compareTexts(b.auditId, a.auditId))[0];
}
