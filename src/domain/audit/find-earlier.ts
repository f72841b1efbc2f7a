import type { Audit } from './audit.ts';
import { nameSource } from './carried-words.ts';
import { isSameOrganisation } from './name-audit.ts';

/** What tells which audits may have gone before one. */
type Dated = Pick<Audit, 'id' | 'details' | 'startedAt' | 'changedAt' | 'isSample' | 'carried'>;

/**
 * The audits an audit can be compared with in its report: those of the same organisation, and those
 * that answers were brought from, under whatever name. Fiction stands beside fiction alone.
 */
export function listEarlier<One extends Dated>(
  audit: Dated,
  others: readonly One[],
): readonly One[] {
  const sources = new Set(audit.carried.map(({ source }) => source.name));
  return others.filter(
    (other) =>
      other.id !== audit.id &&
      other.isSample === audit.isSample &&
      (isSameOrganisation(other.details.organisation, audit.details.organisation) ||
        sources.has(nameSource(other))),
  );
}

/**
 * The one that “last time” means: that answers were brought from, or else the last that was started
 * before this one, of the same site.
 */
export function findLastTime<One extends Dated>(
  audit: Dated,
  others: readonly One[],
): One | undefined {
  const earlier = listEarlier(audit, others)
    .filter(({ startedAt }) => startedAt < audit.startedAt)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  const sources = new Set(
    audit.carried.flatMap(({ source }) => (source.kind === 'audit' ? source.name : [])),
  );
  return (
    earlier.find((other) => sources.has(nameSource(other))) ??
    earlier.find((other) => siteOf(other) === siteOf(audit))
  );
}

function siteOf({ details }: Dated): string {
  return (details.site ?? '').trim().toLowerCase();
}
