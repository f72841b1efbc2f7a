import { beforeEach, describe, expect, test } from 'vitest';

import { EMPTY_DEVICE } from '../../src/domain/device/device-rows.ts';
import { must } from '../../src/domain/shared/must.ts';
import { updateAnswer, listAnswerHistory, readAnswer } from '../../src/storage/answers.ts';
import { listCopies } from '../../src/storage/copies.ts';
import { readCareFacts, saveLastBackup } from '../../src/storage/care-facts.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { replaceAudits } from '../../src/storage/replace-audits.ts';
import { restoreRows, undoCopy } from '../../src/storage/restore-rows.ts';
import { openFilledDevice, undoNewest, readDevice, withoutRevisions } from './a-filled-device.ts';
import {
  AUDIT,
  LATER,
  LATEST,
  LEAD,
  OTHER_AUDIT,
  POLICY,
  reopenStorage,
  write,
} from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';
import { openTab } from './second-tab.ts';

beforeEach(openFilledDevice);

describe('an audit that is deleted', () => {
  test('leaves no row, and comes back whole after a reload', async () => {
    const before = await readDevice();
    expect(await eraseAudit(AUDIT, { safetyCopy: true }, LATEST)).toMatchObject({ ok: true });
    const after = await readDevice();
    expect(JSON.stringify(after.rows)).not.toContain(AUDIT);
    expect(after.rows.audits).toHaveLength(1);

    await reopenStorage();
    const copies = await listCopies();
    expect(copies).toMatchObject({
      value: [{ why: 'erase', audits: [{ id: AUDIT, organisation: 'St Mary’s Church Hall' }] }],
    });
    const [copy] = copies.ok ? copies.value : [];
    expect(await undoCopy(must(copy, 'the copy').id, LATEST)).toMatchObject({ ok: true });
    expect(await readDevice()).toEqual(before);
  });

  test('takes along and gives back rows that could not be read', async () => {
    await putRaw('answers', { auditId: AUDIT, questionId: 'core.damaged', answer: 'no object' });
    await putRaw('rowHistory', { auditId: AUDIT, kind: 'unknown', rowId: 'x' });
    const before = await readDevice();
    expect(before.unreadable).toHaveLength(2);
    await eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    expect((await readDevice()).unreadable).toEqual([]);
    await undoNewest();
    const after = await readDevice();
    expect(after.rows).toEqual(before.rows);
    expect(after.unreadable).toMatchObject([
      { table: 'answers', row: { questionId: 'core.damaged', answer: 'no object' } },
      { table: 'rowHistory', row: { kind: 'unknown', rowId: 'x' } },
    ]);
  });
});

describe('a restore', () => {
  test('brings one audit, leaves the other, and is undone and undone again after reloads', async () => {
    const backup = await readDevice();
    await updateAnswer(AUDIT, LEAD, write('Written after the backup'), 3, LATER);
    await updateAnswer(OTHER_AUDIT, POLICY, write('Other, after the backup'), 0, LATER);
    const before = await readDevice();

    expect(await restoreRows(backup.rows, [], [AUDIT], LATEST)).toMatchObject({ ok: true });
    const restored = await readDevice();
    expect(restored.rows.answers.filter(({ auditId }) => auditId === OTHER_AUDIT)).toEqual(
      before.rows.answers.filter(({ auditId }) => auditId === OTHER_AUDIT),
    );
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
      value: { answer: { narrative: 'The chair leads on safeguarding.' }, revision: 5 },
    });

    await reopenStorage();
    await undoNewest();
    expect(withoutRevisions(await readDevice())).toEqual(withoutRevisions(before));
    await reopenStorage();
    await undoNewest();
    expect(withoutRevisions(await readDevice())).toEqual(withoutRevisions(restored));
  });

  test('on an empty device gives every row as it was, and undoing takes it away again', async () => {
    const backup = await readDevice();
    await eraseAudit(AUDIT, { safetyCopy: false }, LATEST);
    await eraseAudit(OTHER_AUDIT, { safetyCopy: false }, LATEST);
    const empty = await readDevice();
    expect(await restoreRows(backup.rows, [], [AUDIT, OTHER_AUDIT], LATEST)).toMatchObject({
      ok: true,
    });
    expect(await readDevice()).toEqual(backup);
    await undoNewest();
    expect(await readDevice()).toEqual(empty);
  });

  test('from another device does not mix its histories with those of other audits', async () => {
    const backup = await readDevice();
    const foreign = {
      ...backup.rows,
      answerHistory: backup.rows.answerHistory.map((row) => ({ ...row, auditId: OTHER_AUDIT })),
    };
    const kept = await listAnswerHistory(AUDIT, LEAD);
    expect(await restoreRows(foreign, [], [OTHER_AUDIT], LATEST)).toMatchObject({ ok: true });
    expect(await listAnswerHistory(AUDIT, LEAD)).toEqual(kept);
    const words = ['Written in another tab.', 'The chair'];
    expect(await listAnswerHistory(OTHER_AUDIT, LEAD)).toMatchObject({
      value: { earlier: words.map((narrative) => ({ answer: { narrative } })), damaged: [] },
    });
  });

  test('never lets a tab that shows the old words write over the restored ones unseen', async () => {
    const backup = await readDevice();
    await updateAnswer(AUDIT, LEAD, write('On the screen of a stale tab'), 3, LATER);
    await restoreRows(backup.rows, [], [AUDIT], LATEST);
    expect(await updateAnswer(AUDIT, LEAD, write('Typed on'), 4, LATEST)).toMatchObject({
      value: { clash: { narrative: 'The chair leads on safeguarding.' } },
    });
  });

  test('leaves the facts about this device as they are, and those about another where they belong', async () => {
    const { rows } = await readDevice();
    const settings = [
      { key: 'lastBackup', value: { at: '2026-03-01T09:00:00.000Z', where: 'download' } },
      { key: 'persistenceAskedAt', value: '2026-03-01T09:00:00.000Z' },
    ];
    await restoreRows({ ...rows, settings }, [], [AUDIT], LATEST);
    expect((await readDevice()).rows.settings).toEqual(rows.settings);
  });

  test('counts as a change since the last backup, however old the work is', async () => {
    const { rows } = await readDevice();
    await saveLastBackup({ at: '2026-06-01T09:00:00.000Z', where: 'download' });
    expect(await readCareFacts()).toMatchObject({ value: { changes: 0 } });
    await restoreRows(rows, [], [AUDIT], new Date('2026-06-01T09:05:00.000Z'));
    expect(await readCareFacts()).toMatchObject({ value: { changes: 1 } });
  });

  test('numbers a history anew that would use up the numbers there are', async () => {
    const { rows } = await readDevice();
    const last = rows.answerHistory.map((row) => ({ ...row, id: Number.MAX_SAFE_INTEGER }));
    await restoreRows({ ...rows, answerHistory: last.slice(0, 1) }, [], [AUDIT], LATEST);
    expect(await updateAnswer(AUDIT, LEAD, write('Still saved'), 9, LATEST)).toMatchObject({
      ok: true,
    });
  });

  test('puts in only what fits: a row that breaks a limit leaves everything as it was', async () => {
    const before = await dumpRaw();
    const { rows } = await readDevice();
    const broken = { ...rows, answers: rows.answers.map((row) => ({ ...row, questionId: null })) };
    // @ts-expect-error a key that is none, as our own mistake would put it
    const restored = await restoreRows(broken, [], [AUDIT], LATEST);
    expect(restored).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(await dumpRaw()).toEqual(before);
  });
});

test('an audit that several tabs go on writing to is left as it is', async () => {
  const tab = await openTab();
  await tab.connection.openStorage();
  const stop = new AbortController();
  const writing = (async () => {
    for (let word = 0; !stop.signal.aborted; word += 1) {
      await tab.answers.updateAnswer(AUDIT, LEAD, write(`Word ${word}`), 3, new Date());
    }
  })();
  const replaced = await replaceAudits(
    { auditIds: [AUDIT], rows: EMPTY_DEVICE, unreadable: [], why: 'erase' },
    LATEST,
  );
  stop.abort();
  await writing;
  tab.close();
  expect(replaced).toEqual({ ok: false, problem: { kind: 'busy' } });
  expect(await readAudit(AUDIT)).toMatchObject({ ok: true });
  expect(await listAudits()).toMatchObject({ ok: true });
  expect(await listCopies()).toEqual({ ok: true, value: [] });
});
