import { beforeEach, describe, expect, test } from 'vitest';
import { page, type Locator } from 'vitest/browser';

import { saveAction } from '../../../src/storage/actions.ts';
import { removeEvidence, saveEvidence, updateEvidence } from '../../../src/storage/evidence.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import {
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

const ACTION_HELD = 'Save or cancel the action you are adding';

async function expectFocusIn(form: Locator): Promise<void> {
  await expect.poll(() => form.element().contains(document.activeElement)).toBe(true);
}

describe('a half-filled form', () => {
  test('of a new action stays when another action is to be changed, and says what to do', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showQuestion();
    await button('Add an action').click();
    await page.getByLabelText('What will change?').fill('Half an action');
    const form = page.getByRole('form', { name: 'Add an action' });

    await button('Change A01').click();
    await expect.element(page.getByLabelText('What will change?')).toHaveValue('Half an action');
    await expect.element(form.getByRole('alert')).toHaveTextContent(ACTION_HELD);
    await expectFocusIn(form);
    expect(JSON.stringify(localStorage)).toContain('Half an action');

    await button('Cancel').click();
    await button('Change A01').click();
    await expect.element(page.getByLabelText('What will change?')).toHaveValue('Appoint a deputy');
    expect(page.getByText(ACTION_HELD).elements()).toEqual([]);
  });

  test('of evidence stays too', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await saveEvidence(AUDIT, aLink(2, 'Minutes'), NOW);
    showQuestion();
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Half a policy');
    await button('Change E02 Minutes').click();
    await expect.element(page.getByLabelText('What is it?')).toHaveValue('Half a policy');
    const form = page.getByRole('form', { name: 'Change this evidence' });
    await expect
      .element(form.getByRole('alert'))
      .toHaveTextContent('Save or cancel the evidence you are changing');
    await expectFocusIn(form);
  });

  test('of an earlier visit stays as well', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    localStorage.setItem(
      `s11-draft ${AUDIT} core.senior-lead evidence`,
      JSON.stringify({
        id: evidenceId(5),
        isNew: true,
        values: {
          kind: 'link',
          title: 'From last time',
          place: '',
          ownerRole: '',
          dateRepresented: { day: '', month: '', year: '' },
          reviewDate: { day: '', month: '', year: '' },
        },
      }),
    );
    showQuestion();
    await expect.element(page.getByLabelText('What is it?')).toHaveValue('From last time');
    await button('Change E01 Safeguarding policy').click();
    await expect.element(page.getByLabelText('What is it?')).toHaveValue('From last time');
    await expect
      .element(page.getByText('Save or cancel the evidence you are adding'))
      .toBeVisible();
  });

  test('gives way while nothing in it is changed', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    await saveAction(AUDIT, aPlannedAction(2, 'Train the board'), NOW);
    showQuestion();
    const what = page.getByLabelText('What will change?');
    await button('Add an action').click();
    await button('Change A01').click();
    await expect.element(what).toHaveValue('Appoint a deputy');
    await what.fill('Appoint two');
    await what.fill('Appoint a deputy');
    await button('Change A02').click();
    await expect.element(what).toHaveValue('Train the board');
    expect(page.getByText(/^Save or cancel/u).elements()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test('takes the focus again when its own item is to be changed', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showQuestion();
    await button('Change A01').click();
    await page.getByLabelText('What will change?').fill('Appoint two');
    await button('Change A01').click();
    await expect.element(page.getByLabelText('What will change?')).toHaveValue('Appoint two');
    await expectFocusIn(page.getByRole('form', { name: 'Change this action' }));
    expect(page.getByText(/^Save or cancel/u).elements()).toEqual([]);
  });
});

describe('an item whose form is open', () => {
  test('cannot be removed from under it', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    showQuestion();
    for (const name of ['E01 Safeguarding policy', 'A01']) {
      await expect.element(button(`Remove ${name}`)).toBeVisible();
      await button(`Change ${name}`).click();
      await expect.element(button(`Remove ${name}`)).not.toBeInTheDocument();
    }
  });

  test('and was removed meanwhile is saved under its old number', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await saveEvidence(AUDIT, aLink(2, 'Minutes'), NOW);
    showQuestion();
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Policy, version 2');
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    await button('Save evidence').click();
    await expect.element(button('Remove E01 Policy, version 2')).toBeVisible();
    expect(await readAudit(AUDIT)).toMatchObject({
      value: { audit: { evidence: [{ number: 1, title: 'Policy, version 2' }, { number: 2 }] } },
    });
  });

  test('keeps what another tab changed meanwhile in fields not touched here', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    showQuestion();
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Policy, version 4');
    const ownerRole = 'Policy officer';
    await updateEvidence(AUDIT, evidenceId(1), (item) => ({ ...item, ownerRole }), LATER);
    await button('Save evidence').click();
    await expect.element(button('Change E01 Policy, version 4')).toBeVisible();
    expect(await readAudit(AUDIT)).toMatchObject({
      value: { audit: { evidence: [{ title: 'Policy, version 4', ownerRole }] } },
    });
  });

  test('serves this question again when another tab took it from here meanwhile', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    showQuestion();
    await button('Change E01 Safeguarding policy').click();
    await page.getByLabelText('What is it?').fill('Policy, version 2');
    const leave = { questionIds: [POLICY] };
    await updateEvidence(AUDIT, evidenceId(1), (item) => ({ ...item, ...leave }), LATER);
    await button('Save evidence').click();
    await expect.element(button('Remove E01 Policy, version 2')).toBeVisible();
  });

  test('loses a date that is emptied in the form', async () => {
    await saveEvidence(AUDIT, { ...aLink(1), reviewDate: '2027-03-27' }, NOW);
    showQuestion();
    await button('Change E01 Safeguarding policy').click();
    const review = page.getByRole('group', { name: 'When is it due for review?' });
    for (const part of ['Day', 'Month', 'Year']) await review.getByLabelText(part).clear();
    await button('Save evidence').click();
    await expect.element(button('Add a link')).toBeVisible();
    const read = await readAudit(AUDIT);
    expect(read.ok && read.value.audit.evidence[0]).not.toHaveProperty('reviewDate');
  });
});

describe('the errors of a form', () => {
  test('stand in the order of its fields', async () => {
    showQuestion();
    await button('Add a document held elsewhere').click();
    await page.getByLabelText('Day').nth(1).fill('3');
    await button('Save evidence').click();
    await expect.element(page.getByText('There is a problem')).toBeVisible();
    expect(listLinks('Add a document held elsewhere')).toEqual([
      'Enter what the evidence is',
      'Enter where the document is held',
      'The review date must include a month and a year',
    ]);
    await button('Cancel').click();

    await button('Add an action').click();
    await page.getByLabelText('Day').fill('3');
    await button('Save action').click();
    await expect.element(page.getByText('There is a problem')).toBeVisible();
    expect(listLinks('Add an action')).toEqual([
      'Enter what will change',
      'The due date must include a month and a year',
    ]);
  });
});

test('using evidence already there asks for a choice, and takes the focus to it', async () => {
  await saveEvidence(AUDIT, { ...aLink(1), questionIds: [POLICY] }, NOW);
  showQuestion();
  await page.getByText('Use evidence already in this audit').click();
  const choice = page.getByRole('combobox', { name: 'Evidence' });
  for (const attempt of [1, 2]) {
    await button('Use this evidence here').click();
    await expect.element(choice, { message: `attempt ${attempt}` }).toHaveFocus();
    await expect
      .element(choice)
      .toHaveAccessibleDescription(/^Error:\s+Select the evidence to use$/u);
  }
  await choice.selectOptions('E01 Safeguarding policy');
  await button('Use this evidence here').click();
  await expect.element(page.getByRole('heading', { name: 'Evidence (1)' })).toBeVisible();
});

function listLinks(form: string): readonly string[] {
  const links = page.getByRole('form', { name: form }).getByRole('link').elements();
  return links.map(({ textContent }) => textContent);
}
