import { beforeEach, describe, expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { readAnswer } from '../../src/storage/answers.ts';
import { copySchema, copyTables, toCopyId } from '../../src/storage/copies-database.ts';
import {
  deleteCopy,
  listCopies,
  makeCopy,
  readCopy,
  tidyCopies,
  tidyCopiesAtStart,
} from '../../src/storage/copies.ts';
import { newId } from '../../src/storage/new-id.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import { undoCopy } from '../../src/storage/restore-rows.ts';
import { REFUSE_COPIES, openFilledDevice, undoNewest, readDevice } from './a-filled-device.ts';
import { AUDIT, LATER, LATEST, LEAD, NOW, OTHER_AUDIT, write } from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';
import { openTab } from './second-tab.ts';

beforeEach(openFilledDevice);

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
    const tab = await openTab(REFUSE_COPIES);
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

  test('brings the template of a damaged audit back with it', async () => {
    const [head] = (await readDevice()).rows.audits.filter(({ id }) => id === AUDIT);
    await putRaw('audits', { ...head, revision: 'none' });
    const before = await dumpRaw();
    await eraseAudit(OTHER_AUDIT, { safetyCopy: false }, LATEST);
    await eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    expect((await readDevice()).rows.templates).toEqual([]);
    await undoNewest();
    const after = await dumpRaw();
    const hash = must(head, 'the audit').templateHash;
    expect(after.stores['templates']).toEqual(
      before.stores['templates']?.filter((row) => JSON.stringify(row).includes(hash)),
    );
  });

  test('that is unlisted leaves no rows behind, and one from before an upgrade stands once', async () => {
    await copyTables.copyRows.add({ copyId: toCopyId(newId()), table: 'answers', rows: [1] });
    const device = { tablesVersion: 1, rowsByTable: { audits: [] } };
    await makeCopy({ why: 'upgrade', device, absent: [] }, NOW);
    const newest = await makeCopy({ why: 'upgrade', device, absent: [] }, LATER);
    await tidyCopies(LATEST);
    expect(await listCopies()).toMatchObject({ value: [{ id: newest.ok && newest.value }] });
    expect(await copyTables.copyRows.count()).toBe(0);
  });

  test('goes by itself at a start after thirty days', async () => {
    await eraseAudit(AUDIT, { safetyCopy: true }, LATEST);
    await tidyCopiesAtStart(new Date(LATEST.getTime() + 29 * 86_400_000));
    expect(await copyTables.copies.count()).toBe(1);
    await tidyCopiesAtStart(new Date(LATEST.getTime() + 31 * 86_400_000));
    expect(await copyTables.copies.count()).toBe(0);
    expect(await copyTables.copyRows.count()).toBe(0);
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
