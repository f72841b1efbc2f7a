import { beforeEach, describe, expect, test } from 'vitest';

import { eraseAudit } from '../../src/storage/erase-audit.ts';
import { keepPending, listPending } from '../../src/storage/pending-text.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { listRemovedAudits, removeAudit, restoreAudit } from '../../src/storage/removed-audits.ts';
import { fillAudit } from './a-filled-audit.ts';
import {
  anAnswer,
  aTemplate,
  AUDIT,
  LATEST,
  LEAD,
  openEmptyStorage,
  OTHER_AUDIT,
  reopenStorage,
  startAnAudit,
} from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

describe('a removed audit', () => {
  test('comes back whole after the page was opened again', async () => {
    await fillAudit();
    const before = await readAudit(AUDIT);
    await removeAudit(AUDIT, LATEST);
    await reopenStorage();

    expect(await listRemovedAudits()).toMatchObject({
      value: { removed: [{ id: AUDIT, removedAt: LATEST.toISOString() }], damaged: [] },
    });
    expect(await readAudit(AUDIT)).toMatchObject({ value: { removedAt: LATEST.toISOString() } });
    expect(await restoreAudit(AUDIT)).toEqual({ ok: true, value: undefined });
    expect(await readAudit(AUDIT)).toEqual(before);
    expect(await listRemovedAudits()).toMatchObject({ value: { removed: [] } });
  });

  test('that is erased leaves no row of it, and all rows of others', async () => {
    await fillAudit(OTHER_AUDIT, aTemplate('b'));
    const before = await dumpRaw();
    await fillAudit(AUDIT);
    await putRaw('evidence', { auditId: AUDIT, id: 'damaged' });
    keepPending(AUDIT, LEAD, 2, anAnswer('not yet stored'), LATEST);
    keepPending(OTHER_AUDIT, LEAD, 2, anAnswer('stays'), LATEST);

    expect(await eraseAudit(AUDIT, { safetyCopy: false }, LATEST)).toEqual({
      ok: true,
      value: undefined,
    });

    expect(await dumpRaw()).toEqual(before);
    expect(listPending()).toMatchObject([{ auditId: OTHER_AUDIT }]);
  });

  test('that is erased leaves the template another audit is answered on', async () => {
    await startAnAudit(AUDIT);
    await startAnAudit(OTHER_AUDIT);
    await eraseAudit(AUDIT, { safetyCopy: false }, LATEST);
    expect(await readAudit(OTHER_AUDIT)).toMatchObject({ ok: true });
  });
});
