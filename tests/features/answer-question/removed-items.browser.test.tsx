import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { removeAction, saveAction } from '../../../src/storage/actions.ts';
import { removeEvidence, saveEvidence } from '../../../src/storage/evidence.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import {
  actionId,
  aLink,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  NOW,
  openEmptyStorage,
  POLICY,
  startAnAudit,
} from '../../storage/an-audit.ts';
import { button, showQuestion } from './show-question.tsx';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

test('each item removed one after another can be put back', async () => {
  await saveEvidence(AUDIT, aLink(1), NOW);
  await saveEvidence(AUDIT, aLink(2, 'Minutes'), NOW);
  showQuestion();
  await button('Remove E01 Safeguarding policy').click();
  await button('Remove E02 Minutes').click();
  await page.getByText('Removed evidence (2)').click();
  await button('Put back E01').click();
  await expect.element(page.getByRole('heading', { name: 'Evidence (1)' })).toHaveFocus();
  await expect.element(page.getByText('Removed evidence (1)')).toBeVisible();
  await expect.element(button('Undo')).toBeVisible();
  await button('Put back E02').click();
  await expect.element(button('Remove E02 Minutes')).toBeVisible();
  await expect.element(page.getByText(/^Removed evidence/u)).not.toBeInTheDocument();
  expect(page.getByText('Removed E02 Minutes').elements()).toEqual([]);
  expect(await readAudit(AUDIT)).toMatchObject({
    value: { audit: { evidence: [{ number: 1 }, { number: 2 }] } },
  });
});

test('what was removed on an earlier visit can be put back, on the question it served', async () => {
  await saveEvidence(AUDIT, aLink(1), NOW);
  await saveEvidence(AUDIT, { ...aLink(2, 'Elsewhere'), questionIds: [POLICY] }, NOW);
  await saveAction(AUDIT, aPlannedAction(1), NOW);
  await saveAction(AUDIT, { ...aPlannedAction(2), questionId: POLICY }, NOW);
  await removeEvidence(AUDIT, evidenceId(1), LATER);
  await removeEvidence(AUDIT, evidenceId(2), LATER);
  await removeAction(AUDIT, actionId(1), LATER);
  await removeAction(AUDIT, actionId(2), LATER);
  showQuestion();
  await page.getByText('Removed evidence (1)').click();
  await button('Put back E01').click();
  await expect.element(button('Remove E01 Safeguarding policy')).toBeVisible();

  await page.getByText('Removed actions (1)').click();
  await button('Put back A01').click();
  await expect.element(button('Remove A01')).toBeVisible();
  await expect.element(page.getByText(/^Removed actions/u)).not.toBeInTheDocument();
});
