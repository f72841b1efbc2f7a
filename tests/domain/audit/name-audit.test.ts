import { expect, test } from 'vitest';

import { isSameOrganisation, nameAudit } from '../../../src/domain/audit/name-audit.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';

test('an audit is named by its period, or by the day it was started', () => {
  const audit = anAudit(aTemplate(), []);
  expect(nameAudit(audit)).toBe('Started 2 November 2026');
  const details = { ...audit.details, period: ' April 2025 to March 2026 ' };
  expect(nameAudit({ ...audit, details })).toBe('April 2025 to March 2026');
});

test.each([
  ['Anytown Police', ' anytown  POLICE', true],
  ['Anytown Police', 'Anytown', false],
])('“%s” and “%s” are one organisation: %s', (one, other, isSame) => {
  expect(isSameOrganisation(one, other)).toBe(isSame);
});
