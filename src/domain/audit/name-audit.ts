import { formatDate, toPlainDate } from '../shared/plain-date.ts';
import type { Audit } from './audit.ts';

/** What tells audits of one organisation apart: the period, or without one the day it was started. */
export function nameAudit({ details, startedAt }: Pick<Audit, 'details' | 'startedAt'>): string {
  const period = details.period.trim();
  return period === '' ? `Started ${formatDate(toPlainDate(new Date(startedAt)))}` : period;
}

/** The name as typed twice by hand may differ in case and spaces, and is still one name. */
export function isSameOrganisation(one: string, other: string): boolean {
  return toKey(one) === toKey(other);
}

function toKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}
