import { saveAction } from '../../src/storage/actions.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { updateDetails } from '../../src/storage/audits.ts';
import { saveEvidence } from '../../src/storage/evidence.ts';
import {
  aLink,
  aPlannedAction,
  aTemplate,
  AUDIT,
  LATER,
  LEAD,
  NOW,
  startAnAudit,
  write,
} from './an-audit.ts';

/** The audit with something in every table. */
export async function fillAudit(id = AUDIT, template = aTemplate()): Promise<void> {
  await startAnAudit(id, template);
  await updateAnswer(id, LEAD, write('one'), 0, NOW);
  await updateAnswer(id, LEAD, write('two'), 1, NOW);
  await saveEvidence(id, aLink(1), NOW);
  await saveEvidence(id, aLink(1, 'Renamed'), NOW);
  await saveAction(id, aPlannedAction(1), NOW);
  await updateDetails(id, (details) => ({ ...details, period: '2026' }), LATER);
}
