import { expect, test } from 'vitest';

import { auditIdSchema, type Audit } from '../../../src/domain/audit/audit.ts';
import { findLastTime, listEarlier } from '../../../src/domain/audit/find-earlier.ts';
import { anAudit, aTemplate, uuidOf } from '../../support/builders.ts';

const template = aTemplate();

function auditOf(number: number, year: number, change: Partial<Audit> = {}): Audit {
  const at = `${year}-03-01T09:00:00.000Z`;
  const id = auditIdSchema.parse(uuidOf(number));
  return anAudit(template, [], { id, startedAt: at, changedAt: at, ...change });
}

const named = (organisation: string, site?: string): Pick<Audit, 'details'> => ({
  details: {
    organisation,
    period: '',
    preparedBy: '',
    preparedFor: '',
    ...(site === undefined ? {} : { site }),
  },
});

const now = auditOf(1, 2026);

test('last time is the last audit of the same organisation that was started before', () => {
  const others = [auditOf(2, 2023), auditOf(3, 2025), auditOf(4, 2027), now];
  expect(findLastTime(now, others)?.startedAt).toContain('2025');
  expect(listEarlier(now, others)).toHaveLength(3);
});

test('another organisation, the sample and the audit itself are no earlier audit of it', () => {
  const others = [
    auditOf(2, 2025, named('Elsewhere Police')),
    auditOf(3, 2025, { isSample: true }),
    now,
  ];
  expect(listEarlier(now, others)).toEqual([]);
  expect(findLastTime(now, others)).toBeUndefined();
});

test('the audit that answers were brought from comes first, under whatever name', () => {
  const source = auditOf(2, 2024, named('Anytown Constabulary'));
  const carried = {
    id: 'a',
    source: { kind: 'audit' as const, name: 'Anytown Constabulary, 2024', questions: '' },
    broughtAt: now.startedAt,
    reference: '',
    title: '',
    question: '',
    rating: '',
    naReason: '',
    narrative: '',
    impact: '',
    evidence: '',
    action: '',
    state: 'setAside' as const,
  };
  const mine = auditOf(1, 2026, { carried: [carried] });
  expect(findLastTime(mine, [auditOf(3, 2025), source])?.id).toBe(source.id);
});

test('of several sites, last time is of the same site', () => {
  const mine = auditOf(1, 2026, named('Anytown Police', 'North'));
  const others = [
    auditOf(2, 2025, named('Anytown Police', 'South')),
    auditOf(3, 2024, named('Anytown Police', ' north ')),
  ];
  expect(findLastTime(mine, others)?.startedAt).toContain('2024');
});
