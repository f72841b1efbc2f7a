import { beforeEach, expect, test } from 'vitest';

import type { MadeReturn } from '../../src/domain/audit/made-return.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import { addMadeReturn, addSent } from '../../src/storage/returns.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import { AUDIT, LATER, openEmptyStorage, OTHER_AUDIT, startAnAudit } from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const MADE: MadeReturn = {
  contentHash: '5d'.repeat(32),
  madeAt: LATER.toISOString(),
  fileName: 'self-audit-return_Anytown_v1-0.s11.json',
  version: '1.0',
  recipients: [{ name: 'Anyshire partnership', address: '' }],
  sent: [],
};
const SENT = { on: '2026-11-12', to: 'Anyshire partnership' };

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

test('a return that was made is kept with the audit, which is not changed by it', async () => {
  const before = await readAudit(AUDIT);
  expect(await addMadeReturn(AUDIT, MADE)).toEqual({ ok: true, value: MADE });
  const after = await readAudit(AUDIT);
  expect(after.ok && after.value.returns).toEqual([MADE]);
  expect(after.ok && after.value.audit).toEqual(before.ok && before.value.audit);
});

test('it is marked as sent, more than once, also when the audit is signed off', async () => {
  await addMadeReturn(AUDIT, MADE);
  await addMadeReturn(AUDIT, { ...MADE, contentHash: '6e'.repeat(32) });
  const stored = await readAudit(AUDIT);
  if (!stored.ok) throw new Error(stored.problem.kind);
  const { changedAt } = stored.value.audit;
  const signed = await addSignOffEvent(
    AUDIT,
    {
      kind: 'signedOff',
      version: '1.0',
      at: LATER.toISOString(),
      declaration: 'True.',
      signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-03-01' }],
      minuteReference: '',
    },
    { changedAt, events: 0 },
  );
  expect(signed.ok).toBe(true);
  await addSent(AUDIT, MADE, SENT);
  await addSent(AUDIT, MADE, { on: '2026-11-13', to: 'The board' });
  expect(await readAudit(AUDIT)).toMatchObject({
    value: {
      returns: [{ sent: [SENT, { on: '2026-11-13', to: 'The board' }] }, { sent: [] }],
    },
  });
});

test('what does not fit, and an audit that is not here, leave everything as it was', async () => {
  const before = await dumpRaw();
  expect(await addMadeReturn(AUDIT, { ...MADE, contentHash: 'none' })).toMatchObject({
    problem: { kind: 'unfit', where: 'contentHash' },
  });
  expect(await addMadeReturn(OTHER_AUDIT, MADE)).toMatchObject({
    problem: { kind: 'missingAudit' },
  });
  expect(await dumpRaw()).toEqual(before);
});
