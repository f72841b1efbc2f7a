import { expect, test } from 'vitest';

import { buildEvidenceRegister } from '../../../../src/domain/report/sections/evidence-register.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { aLink, anAudit, aTemplate } from '../../../support/builders.ts';

test.each([
  [{}, 'No date given'],
  [{ dateRepresented: '2026-10-01' }, 'Of 1 Oct 2026'],
  [{ reviewDate: '2026-01-31' }, 'No date given; review by 31 Jan 2026; out of date'],
])('dates %j read "%s"', (dates, words) => {
  const template = aTemplate();
  const audit = anAudit(template, [], { evidence: [aLink(1, dates)] });
  const blocks = buildEvidenceRegister(scoreAudit(template, audit, '2026-11-22'));
  expect(JSON.stringify(blocks)).toContain(`"${words}"`);
});
