import { beforeEach, expect, test } from 'vitest';

import type { AuditId } from '../../src/domain/audit/audit.ts';
import type { CareFacts } from '../../src/domain/device/care.ts';
import { removeAction, saveAction } from '../../src/storage/actions.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { startAudit, updateDetails } from '../../src/storage/audits.ts';
import { putReminderAway, readCareFacts, saveLastBackup } from '../../src/storage/care-facts.ts';
import { saveEvidence } from '../../src/storage/evidence.ts';
import { removeAudit } from '../../src/storage/removed-audits.ts';
import {
  aLink,
  aPlannedAction,
  aTemplate,
  actionId,
  AUDIT,
  DETAILS,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  startAnAudit,
  write,
} from './an-audit.ts';
import { putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

const NOTHING = { questions: 0, agencies: 0, returns: 0, templates: 0 };
const BACKUP = { at: LATER.toISOString(), where: 'download', fileName: 'a.s11-backup' } as const;

async function read(): Promise<CareFacts> {
  const facts = await readCareFacts();
  if (!facts.ok) throw new Error(facts.problem.kind);
  return facts.value;
}

function put(narrative: string, now: Date, question = LEAD, base = 0, audit: AuditId = AUDIT) {
  return updateAnswer(audit, question, write(narrative), base, now);
}

test('on an empty device there is nothing to lose', async () => {
  expect(await read()).toEqual({ stake: NOTHING, changes: 0, changesSincePutAway: 0 });
});

test('without a backup everything counts as changed', async () => {
  await startAnAudit();
  await put('Words', NOW);
  await saveEvidence(AUDIT, aLink(1), NOW);
  expect(await read()).toMatchObject({ stake: { questions: 1 }, changes: 3 });
});

test('after a backup only what was added, changed or removed later counts, each thing once', async () => {
  await startAnAudit();
  await put('Words', NOW);
  await put('Other words', NOW, POLICY);
  await saveAction(AUDIT, aPlannedAction(1), NOW);
  await saveLastBackup(BACKUP);
  expect(await read()).toMatchObject({ lastBackup: BACKUP, stake: { questions: 2 }, changes: 0 });

  await put('New words', LATEST, LEAD, 1);
  await put('Newer words', LATEST, LEAD, 2);
  expect((await read()).changes).toBe(1);
  await updateDetails(AUDIT, (details) => ({ ...details, period: 'A' }), LATEST);
  await updateDetails(AUDIT, (details) => ({ ...details, period: 'B' }), LATEST);
  expect((await read()).changes).toBe(2);
  await removeAction(AUDIT, actionId(1), LATEST);
  expect((await read()).changes).toBe(3);
  await saveEvidence(AUDIT, aLink(1), LATEST);
  expect((await read()).changes).toBe(4);
});

test('the sample counts for nothing', async () => {
  const template = aTemplate();
  await startAudit({ id: AUDIT, template, details: DETAILS, isSample: true, now: NOW });
  await put('Words', NOW);
  await saveEvidence(AUDIT, aLink(1), NOW);
  expect(await read()).toMatchObject({ stake: { questions: 0 }, changes: 0 });
});

test('an answer that says nothing is not written, and an audit put away is one change', async () => {
  await startAnAudit();
  await put('Words', NOW);
  await put('', NOW, LEAD, 1);
  expect((await read()).stake.questions).toBe(0);
  await startAnAudit(OTHER_AUDIT);
  await put('Words', NOW, LEAD, 0, OTHER_AUDIT);
  await saveLastBackup(BACKUP);
  await removeAudit(OTHER_AUDIT, LATEST);
  expect(await read()).toMatchObject({ stake: { questions: 0 }, changes: 1 });
});

test('what changed since a reminder was put away is counted apart', async () => {
  await startAnAudit();
  await put('Words', NOW);
  await putReminderAway(LATER);
  await put('Other words', LATEST, POLICY);
  expect(await read()).toMatchObject({
    putAwayAt: LATER.toISOString(),
    changes: 3,
    changesSincePutAway: 1,
  });
});

test('a fact about a backup that cannot be read counts for no backup', async () => {
  await startAnAudit();
  await putRaw('settings', { key: 'lastBackup', value: { at: 5 } });
  await putRaw('settings', { key: 'lastBackupAt', value: '2026-11-20T10:00:00.000Z' });
  const facts = await read();
  expect(facts.lastBackup).toBeUndefined();
  expect(facts.changes).toBe(1);
});
