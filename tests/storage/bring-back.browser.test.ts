import { beforeEach, describe, expect, test } from 'vitest';

import { removeAction, saveAction, updateAction } from '../../src/storage/actions.ts';
import { updateDetails } from '../../src/storage/audits.ts';
import { bringBack, listRowHistory, type WayBack } from '../../src/storage/bring-back.ts';
import {
  removeEvidence,
  restoreEvidence,
  saveEvidence,
  takeEvidenceFrom,
  updateEvidence,
} from '../../src/storage/evidence.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import type { StoredAudit } from '../../src/storage/stored-audit.ts';
import {
  actionId,
  aLink,
  aPlannedAction,
  AUDIT,
  DETAILS,
  evidenceId,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  reopenStorage,
  startAnAudit,
} from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

async function readStored(): Promise<StoredAudit['audit']> {
  const stored = await readAudit(AUDIT);
  if (!stored.ok) throw new Error(stored.problem.kind);
  return stored.value.audit;
}

/** The numbers in the history, newest first. */
async function listIds(): Promise<readonly number[]> {
  const listed = await listRowHistory(AUDIT);
  if (!listed.ok) throw new Error(listed.problem.kind);
  return listed.value.rows.flatMap(({ id }) => id ?? []);
}

/** Brings back the newest of the history, after the page was closed and opened again. */
async function bringNewestBack(): Promise<WayBack> {
  await reopenStorage();
  const [newest = 0] = await listIds();
  const done = await bringBack(AUDIT, newest, LATEST);
  if (!done.ok) throw new Error(done.problem.kind);
  return done.value;
}

describe('what is brought back after a reload', () => {
  test('overwritten evidence stands as it was, and what stood there is kept', async () => {
    await saveEvidence(AUDIT, aLink(1, 'before'), NOW);
    await saveEvidence(AUDIT, aLink(1, 'after'), LATER);
    const way = await bringNewestBack();
    expect((await readStored()).evidence).toMatchObject([{ title: 'before', number: 1 }]);
    const [kept] = await listIds();
    expect(way).toEqual({ kind: 'bringBack', historyId: kept });
    await bringNewestBack();
    expect((await readStored()).evidence).toMatchObject([{ title: 'after', number: 1 }]);
  });

  test('removed evidence stands under its number, and can be removed again', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    expect(await bringNewestBack()).toEqual({ kind: 'removeEvidence', id: evidenceId(1) });
    expect((await readStored()).evidence).toMatchObject([{ number: 1 }]);
    expect(await saveEvidence(AUDIT, aLink(2), LATEST)).toMatchObject({ value: { number: 2 } });
  });

  test('evidence taken from a question serves it again', async () => {
    await saveEvidence(AUDIT, { ...aLink(1), questionIds: [LEAD, POLICY] }, NOW);
    await takeEvidenceFrom(AUDIT, evidenceId(1), LEAD, LATER);
    expect((await readStored()).evidence).toMatchObject([{ questionIds: [POLICY] }]);
    await bringNewestBack();
    expect((await readStored()).evidence).toMatchObject([{ questionIds: [LEAD, POLICY] }]);
  });

  test('an overwritten action stands as it was', async () => {
    await saveAction(AUDIT, aPlannedAction(1, 'before'), NOW);
    await saveAction(AUDIT, aPlannedAction(1, 'after'), LATER);
    expect(await bringNewestBack()).toMatchObject({ kind: 'bringBack' });
    expect((await readStored()).actions).toMatchObject([{ what: 'before', number: 1 }]);
  });

  test('a removed action stands under its number', async () => {
    await saveAction(AUDIT, aPlannedAction(1), NOW);
    await removeAction(AUDIT, actionId(1), LATER);
    expect(await bringNewestBack()).toEqual({ kind: 'removeAction', id: actionId(1) });
    expect((await readStored()).actions).toMatchObject([{ number: 1 }]);
  });

  test('overwritten details stand as they were', async () => {
    await updateDetails(AUDIT, (details) => ({ ...details, organisation: 'Other' }), LATER);
    await bringNewestBack();
    expect((await readStored()).details).toEqual(DETAILS);
    await bringNewestBack();
    expect((await readStored()).details.organisation).toBe('Other');
  });
});

describe('nothing is changed by bringing back', () => {
  test.each([
    ['what was never kept', async () => bringBack(AUDIT, 999, LATEST)],
    [
      'what is another audit’s',
      async () => {
        const [id = 0] = await listIds();
        await startAnAudit(OTHER_AUDIT);
        return bringBack(OTHER_AUDIT, id, LATEST);
      },
    ],
  ])('%s', async (_, attempt) => {
    await saveEvidence(AUDIT, aLink(1, 'before'), NOW);
    await saveEvidence(AUDIT, aLink(1, 'after'), LATER);
    expect(await attempt()).toMatchObject({ ok: false, problem: { kind: 'missingItem' } });
    expect((await readStored()).evidence).toMatchObject([{ title: 'after' }]);
    expect(await listIds()).toHaveLength(1);
  });

  test('what is damaged', async () => {
    await putRaw('evidence', { auditId: AUDIT, id: evidenceId(1), evidence: 'torn' });
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    const [id = 0] = await listIds();
    const before = await dumpRaw();
    expect(await bringBack(AUDIT, id, LATEST)).toMatchObject({ ok: false });
    expect(await dumpRaw()).toEqual(before);
  });
});

test('a damaged item is kept as it was found when an earlier version takes its place', async () => {
  await saveEvidence(AUDIT, aLink(1, 'before'), NOW);
  await saveEvidence(AUDIT, aLink(1, 'after'), LATER);
  const torn = { auditId: AUDIT, id: evidenceId(1), evidence: 'torn' };
  await putRaw('evidence', torn);
  expect(await bringNewestBack()).toEqual({ kind: 'none' });
  expect((await readStored()).evidence).toMatchObject([{ title: 'before' }]);
  expect((await dumpRaw()).stores['rowHistory']?.at(-1)).toMatchObject({
    kind: 'damaged',
    row: torn,
  });
});

describe('evidence changed in two tabs', () => {
  test('is taken out of the audit only when it serves no other question as it stands now', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await updateEvidence(
      AUDIT,
      evidenceId(1),
      (item) => ({ ...item, questionIds: [LEAD, POLICY] }),
      LATER,
    );
    await takeEvidenceFrom(AUDIT, evidenceId(1), LEAD, LATEST);
    expect((await readStored()).evidence).toMatchObject([{ questionIds: [POLICY] }]);
    await takeEvidenceFrom(AUDIT, evidenceId(1), POLICY, LATEST);
    expect((await readStored()).evidence).toEqual([]);
  });

  test('comes back to serve the question it is put back on, in one step', async () => {
    await saveEvidence(AUDIT, aLink(1), NOW);
    await removeEvidence(AUDIT, evidenceId(1), LATER);
    await restoreEvidence(AUDIT, evidenceId(1), LATEST, POLICY);
    expect((await readStored()).evidence).toMatchObject([{ questionIds: [LEAD, POLICY] }]);
    expect(await listIds()).toHaveLength(1);
  });
});

test('an action is changed as it stands, and not when it is gone', async () => {
  await saveAction(AUDIT, aPlannedAction(1), NOW);
  await updateAction(AUDIT, actionId(1), (action) => ({ ...action, ownerRole: 'HR' }), LATER);
  expect((await readStored()).actions).toMatchObject([{ ownerRole: 'HR', number: 1 }]);
  await removeAction(AUDIT, actionId(1), LATEST);
  expect(await updateAction(AUDIT, actionId(1), (action) => action, LATEST)).toMatchObject({
    ok: false,
    problem: { kind: 'missingItem' },
  });
});
