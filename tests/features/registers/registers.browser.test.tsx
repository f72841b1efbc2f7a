import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { removeAction, saveAction, updateAction } from '../../../src/storage/actions.ts';
import { removeEvidence, saveEvidence, updateEvidence } from '../../../src/storage/evidence.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import type { SaveState } from '../../../src/storage/save-state.ts';
import {
  actionId,
  aLink,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  POLICY,
  startAnAudit,
} from '../../storage/an-audit.ts';
import { button, showRegister, withoutRoom } from './show-register.tsx';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  localStorage.clear();
});

async function readEvidence() {
  const read = await readAudit(AUDIT);
  return read.ok ? read.value.audit.evidence : [];
}

describe('an item whose form is open in the register', () => {
  test('keeps its questions, also those another tab linked meanwhile', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    showRegister('evidence');
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Policy, version 2');
    const questionIds = [LEAD, POLICY];
    await updateEvidence(AUDIT, evidenceId(1), (item) => ({ ...item, questionIds }), LATER);
    await button('Save evidence').click();
    await expect.element(button('Change E01 Policy, version 2')).toHaveFocus();
    expect(await readEvidence()).toMatchObject([{ title: 'Policy, version 2', questionIds }]);
  });

  test('and was removed meanwhile comes back under its number, with its questions', async () => {
    await saveEvidence(AUDIT, { ...aLink(1), questionIds: [LEAD, POLICY] }, NOW);
    showRegister('evidence');
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Policy, version 2');
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    await expect.element(page.getByText('No evidence yet.')).toBeVisible();
    await button('Save evidence').click();
    await expect.element(button('Remove E01 Policy, version 2')).toBeVisible();
    expect(await readEvidence()).toMatchObject([{ number: 1, questionIds: [LEAD, POLICY] }]);
  });

  test('has no button that removes it', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    showRegister('evidence');
    await expect.element(button('Remove E01 Safeguarding policy')).toBeVisible();
    await button('Change E01 Safeguarding policy').click();
    await expect.element(button('Remove E01 Safeguarding policy')).not.toBeInTheDocument();
  });
});

describe('the questions of an item', () => {
  test('are ticked and unticked, each saved at once, and no other is touched', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    showRegister('evidence');
    await button('Questions E01 Safeguarding policy').click();
    await expect
      .element(page.getByRole('heading', { name: 'Questions that E01 Safeguarding policy serves' }))
      .toHaveFocus();
    const [first, second] = [page.getByRole('checkbox').nth(0), page.getByRole('checkbox').nth(1)];
    await expect.element(first).toBeChecked();
    await second.click();
    await expect.element(page.getByText('It serves 2 questions.')).toBeVisible();
    await first.click();
    await expect.element(page.getByText('It serves 1 question.')).toBeVisible();
    expect(await readEvidence()).toMatchObject([{ questionIds: [POLICY] }]);
    await button('Done').click();
    await expect.element(button('Questions E01 Safeguarding policy')).toHaveFocus();
  });

  test('a tick that could not be stored is taken back, and the failure is told', async () => {
    await saveEvidence(AUDIT, { ...aLink(1), questionIds: [] }, NOW);
    const told: SaveState[] = [];
    showRegister('evidence', (_, state) => told.push(state));
    await button('Questions E01 Safeguarding policy').click();
    await page.getByRole('searchbox', { name: 'Find a question (optional)' }).fill('lead');
    await withoutRoom(async () => {
      await page.getByRole('checkbox').first().click();
      await expect.poll(() => told.at(-1)?.kind).toBe('notSaved');
      await expect.element(page.getByRole('checkbox').first()).not.toBeChecked();
    });
    expect(await readEvidence()).toMatchObject([{ questionIds: [] }]);
  });
});

describe('an action whose form is open in the plan', () => {
  test('keeps what another tab changed meanwhile in fields not touched here', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showRegister('actions');
    await button('Change A01').click();
    await page.getByLabelText('What will change?').fill('Appoint two');
    await updateAction(
      AUDIT,
      actionId(1),
      (action) => (action.kind === 'planned' ? { ...action, ownerRole: 'Vice-chair' } : action),
      LATER,
    );
    await button('Save action').click();
    await expect.element(button('Change A01')).toHaveFocus();
    await expect.element(page.getByRole('cell', { name: 'Vice-chair' })).toBeVisible();
    await expect.element(page.getByText('Appoint two')).toBeVisible();
  });

  test('and was removed meanwhile is saved under its number and question', async () => {
    await saveAction(AUDIT, { ...aPlannedAction(1), questionId: POLICY }, NOW);
    showRegister('actions');
    await button('Change A01').click();
    await page.getByLabelText('What will change?').fill('Appoint two');
    await removeAction(AUDIT, actionId(1), LATER);
    await button('Save action').click();
    await expect.element(button('Remove A01')).toBeVisible();
    expect(await readAudit(AUDIT)).toMatchObject({
      value: { audit: { actions: [{ number: 1, what: 'Appoint two', questionId: POLICY }] } },
    });
  });
});

describe('a status changed in the table', () => {
  test('is saved at once, and nothing another tab changed is touched', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showRegister('actions');
    const status = page.getByRole('combobox', { name: 'Status of A01' });
    await status.selectOptions('In progress');
    await updateAction(
      AUDIT,
      actionId(1),
      (action) => (action.kind === 'planned' ? { ...action, ownerRole: 'Vice-chair' } : action),
      LATER,
    );
    await status.selectOptions('Done');
    await expect
      .poll(() => readAudit(AUDIT))
      .toMatchObject({
        value: { audit: { actions: [{ number: 1, status: 'done', ownerRole: 'Vice-chair' }] } },
      });
  });

  test('keeps its action in its place with the way back, until the list is updated', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    const late = { dueDate: '2021-02-01' };
    await updateAction(
      AUDIT,
      actionId(1),
      (action) => (action.kind === 'planned' ? { ...action, ...late } : action),
      NOW,
    );
    showRegister('actions');
    await page.getByRole('combobox', { name: 'Show' }).selectOptions('Overdue (1)');
    const status = page.getByRole('combobox', { name: 'Status of A01' });
    await status.selectOptions('Done');
    await expect.element(page.getByText('Was: Not started')).toBeVisible();
    await expect.element(page.getByRole('option', { name: 'Overdue (0)' })).toBeInTheDocument();
    await button('Undo the status of A01').click();
    await expect.element(status).toHaveFocus();
    await expect.element(status).toHaveDisplayValue('Not started');
    await expect.element(button('Update the list')).not.toBeInTheDocument();
    await status.selectOptions('Done');
    await button('Update the list').click();
    await expect.element(page.getByText('No actions match.')).toBeVisible();
    await expect.element(status).not.toBeInTheDocument();
    expect(document.activeElement?.textContent).toContain('0 of 1 action shown');
  });

  test('and not stored is taken back, and the failure is told', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    const told: SaveState[] = [];
    showRegister('actions', (_, state) => told.push(state));
    const status = page.getByRole('combobox', { name: 'Status of A01' });
    await expect.element(status).toBeVisible();
    await withoutRoom(async () => {
      await status.selectOptions('Done');
      await expect.poll(() => told.at(-1)?.kind).toBe('notSaved');
      await expect.element(status).toHaveDisplayValue('Not started');
    });
  });

  test('cannot be changed under the form of its action', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showRegister('actions');
    const status = page.getByRole('combobox', { name: 'Status of A01' });
    await expect.element(status).toBeVisible();
    await button('Change A01').click();
    await expect.element(status).not.toBeInTheDocument();
  });
});

test('what was removed on an earlier visit is put back from the register', async () => {
  await saveEvidence(AUDIT, { ...aLink(1), questionIds: [] }, NOW);
  await removeEvidence(AUDIT, evidenceId(1), LATER);
  showRegister('evidence');
  await page.getByText('Removed evidence (1)').click();
  await button('Put back E01').click();
  await expect.element(button('Remove E01 Safeguarding policy')).toBeVisible();
});
