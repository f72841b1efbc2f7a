import { beforeEach, describe, expect, test } from 'vitest';

import { EMPTY_DEVICE } from '../../src/domain/device/device-rows.ts';
import { must } from '../../src/domain/shared/must.ts';
import { updateAnswer, listAnswerHistory, readAnswer } from '../../src/storage/answers.ts';
import { copySchema, copyTables } from '../../src/storage/copies-database.ts';
import { deleteCopy, listCopies, readCopy } from '../../src/storage/copies.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { replaceAudits } from '../../src/storage/replace-audits.ts';
import { restoreRows, undoCopy } from '../../src/storage/restore-rows.ts';
import { openFilledDevice, readDevice, withoutRevisions } from './a-filled-device.ts';
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

  test('takes over facts this device lacks, and none that are true of another browser alone', async () => {
    const { rows } = await readDevice();
    const settings = [
      { key: 'lastBackupAt', value: 'of the backup' },
      { key: 'colour', value: 'of the backup' },
      { key: 'persistenceAskedAt', value: '2026-03-01T09:00:00.000Z' },
    ];
    await restoreRows({ ...rows, settings }, [], [AUDIT], LATEST);
    expect((await readDevice()).rows.settings).toEqual([
      { key: 'colour', value: 'of the backup' },
      { key: 'lastBackupAt', value: '2026-03-01T09:05:00.000Z' },
    ]);
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

describe('the safety copy', () => {
  test('holds what another tab wrote after it was begun', async () => {
    const tab = await openTab();
    await tab.connection.openStorage();
    const writeOnce = (): void => {
      copyTables.copyRows.hook('creating').unsubscribe(writeOnce);
      void tab.answers.updateAnswer(AUDIT, LEAD, write('In between'), 3, LATER);
    };
    copyTables.copyRows.hook('creating', writeOnce);
    expect(await eraseAudit(AUDIT, { safetyCopy: true }, LATEST)).toMatchObject({ ok: true });
    tab.close();
    await undoNewest();
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
      value: { answer: { narrative: 'In between' } },
    });
    const copies = await listCopies();
    expect(copies.ok && copies.value.filter(({ why }) => why === 'erase')).toHaveLength(1);
  });

  test('without one nothing is deleted', async () => {
    const before = await dumpRaw();
    const tab = await openTab(`
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name, ...rest) {
        if (name === 's11-copies') throw new DOMException('no', 'UnknownError');
        return open.call(this, name, ...rest);
      };
    `);
    await tab.connection.openStorage();
    const erased: unknown = await tab.eraseAudit.eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    expect(erased).toMatchObject({ ok: false, problem: { kind: 'noCopy' } });
    expect(await dumpRaw()).toEqual(before);
    const anyway = await tab.eraseAudit.eraseAudit(AUDIT, { safetyCopy: false }, LATEST);
    expect(anyway).toMatchObject({ ok: true });
    tab.close();
  });

  test('that was never finished is not listed and cannot be brought back', async () => {
    await eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    const [copy] = await copyTables.copies.toArray();
    await copyTables.copyRows.limit(1).delete();
    const listed = await listCopies();
    const id = must(listed.ok ? listed.value[0] : undefined, 'a copy').id;
    expect(await readCopy(id)).toEqual({ ok: false, problem: { kind: 'missingCopy' } });
    expect(await undoCopy(id, LATEST)).toEqual({ ok: false, problem: { kind: 'missingCopy' } });
    await copyTables.copies.put({ ...copySchema.parse(copy), isComplete: false });
    expect(await listCopies()).toEqual({ ok: true, value: [] });
  });

  test('is taken away by itself after thirty days, and by hand at any time', async () => {
    await eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    const later = new Date(LATEST.getTime() + 31 * 86_400_000);
    await eraseAudit(OTHER_AUDIT, { safetyCopy: true }, later);
    const copies = await listCopies();
    expect(copies).toMatchObject({ value: [{ audits: [{ id: OTHER_AUDIT }] }] });
    await deleteCopy(must(copies.ok ? copies.value[0] : undefined, 'a copy').id);
    expect(await listCopies()).toEqual({ ok: true, value: [] });
    expect(await copyTables.copyRows.count()).toBe(0);
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

async function undoNewest(): Promise<void> {
  const copies = await listCopies();
  const copy = must(copies.ok ? copies.value[0] : undefined, 'a copy');
  const later = new Date(new Date(copy.madeAt).getTime() + 1_000);
  expect(await undoCopy(copy.id, later)).toMatchObject({ ok: true });
}
