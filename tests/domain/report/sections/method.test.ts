import { expect, test } from 'vitest';

import { buildMethod } from '../../../../src/domain/report/sections/method.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { isEvidenceStale } from '../../../../src/domain/scoring/timeliness.ts';
import { aLink, anAudit, aTemplate } from '../../../support/builders.ts';

test('the method says when evidence is out of date, as it is judged', () => {
  const template = aTemplate();
  const words = JSON.stringify(
    buildMethod(scoreAudit(template, anAudit(template, []), '2026-11-22'), 'named', []),
  );
  expect(words).toContain('where it has none, more than 365 days after the day it speaks of');
  expect(isEvidenceStale(aLink(1, { dateRepresented: '2025-11-22' }), '2026-11-22')).toBe(false);
  expect(isEvidenceStale(aLink(1, { dateRepresented: '2025-11-21' }), '2026-11-22')).toBe(true);
  expect(isEvidenceStale(aLink(1), '2026-11-22')).toBe(false);
});
