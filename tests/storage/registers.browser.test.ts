import { beforeEach, describe, expect, test } from 'vitest';

import {
  listRemovedActions,
  removeAction,
  restoreAction,
  saveAction,
} from '../../src/storage/actions.ts';
import {
  listRemovedEvidence,
  removeEvidence,
  restoreEvidence,
  saveEvidence,
} from '../../src/storage/evidence.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import {
  actionId,
  aLink,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  LATEST,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  reopenStorage,
  startAnAudit,
} from './an-audit.ts';
import { dumpRaw, putRaw } from './raw-database.ts';
import { openTab } from './second-tab.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

type Numbered = { readonly number: number };
type Register = {
  readonly save: (place: number, words?: string) => Promise<Numbered>;
  readonly remove: (place: number) => Promise<unknown>;
  readonly restore: (place: number) => Promise<unknown>;
  readonly listRemoved: () => Promise<unknown>;
  readonly list: () => Promise<readonly Numbered[]>;
};

type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

const evidence: Register = {
  save: async (place, words) => valueOf(await saveEvidence(AUDIT, aLink(place, words), NOW)),
  remove: (place) => removeEvidence(AUDIT, evidenceId(place), LATER),
  restore: (place) => restoreEvidence(AUDIT, evidenceId(place), LATEST),
  listRemoved: () => listRemovedEvidence(AUDIT),
  list: async () => valueOf(await readAudit(AUDIT)).audit.evidence,
};

const actions: Register = {
  save: async (place, words) => valueOf(await saveAction(AUDIT, aPlannedAction(place, words), NOW)),
  remove: (place) => removeAction(AUDIT, actionId(place), LATER),
  restore: (place) => restoreAction(AUDIT, actionId(place), LATEST),
  listRemoved: () => listRemovedActions(AUDIT),
  list: async () => valueOf(await readAudit(AUDIT)).audit.actions,
};

describe.each([
  ['evidence', evidence],
  ['action', actions],
])('%s', (kind, register) => {
  test('is numbered from 1 in the order it is added', async () => {
    expect(await register.save(2)).toMatchObject({ number: 1, addedAt: NOW.toISOString() });
    expect(await register.save(1)).toMatchObject({ number: 2 });
    expect(await register.list()).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  test('keeps its number when it is changed, and its earlier words', async () => {
    const first = await register.save(1, 'before');
    expect(await register.save(1, 'after')).toMatchObject({ number: 1 });
    expect(await register.list()).toHaveLength(1);
    expect((await dumpRaw()).stores['rowHistory']).toMatchObject([
      { kind, why: 'overwritten', row: { [kind]: first, revision: 1 } },
    ]);
  });

  test('that is removed never gives its number to another', async () => {
    await register.save(1);
    await register.save(2);
    await register.remove(2);
    await reopenStorage();
    expect(await register.save(3)).toMatchObject({ number: 3 });
  });

  test('that is removed comes back as it was after the page was opened again', async () => {
    const first = await register.save(1);
    await register.save(2);
    await register.remove(1);
    await reopenStorage();
    expect(await register.listRemoved()).toEqual({
      ok: true,
      value: { removed: [{ [kind]: first, removedAt: LATER.toISOString() }], damaged: [] },
    });
    expect(await register.restore(1)).toEqual({ ok: true, value: first });
    expect(await register.list()).toMatchObject([first, { number: 2 }]);
    expect(await register.listRemoved()).toMatchObject({ value: { removed: [] } });
  });

  test('that is saved after another tab removed it is back under its own number', async () => {
    await register.save(1);
    await register.save(2);
    await register.remove(1);
    expect(await register.save(1, 'still being edited')).toMatchObject({ number: 1 });
  });

  test('is removed and restored again without harm', async () => {
    const first = await register.save(1);
    await register.remove(1);
    expect(await register.remove(1)).toEqual({ ok: true, value: undefined });
    await register.restore(1);
    expect(await register.restore(1)).toEqual({ ok: true, value: first });
    expect(await register.list()).toEqual([first]);
  });

  test('that was never there cannot be restored', async () => {
    expect(await register.restore(5)).toMatchObject({
      ok: false,
      problem: { kind: 'missingItem' },
    });
  });
});

test('numbers are an audit’s own', async () => {
  await startAnAudit(OTHER_AUDIT);
  await saveEvidence(AUDIT, aLink(1), NOW);
  expect(await saveEvidence(OTHER_AUDIT, aLink(2), NOW)).toMatchObject({ value: { number: 1 } });
  expect(await saveAction(AUDIT, aPlannedAction(1), NOW)).toMatchObject({ value: { number: 1 } });
});

test('two tabs adding at the same moment never give one number twice', async () => {
  const tab = await openTab();
  await tab.connection.openStorage();
  const places = Array.from({ length: 20 }, (_, place) => place);
  const saved = await Promise.all(
    places.map((place) =>
      (place % 2 === 0 ? tab.evidence : { saveEvidence }).saveEvidence(AUDIT, aLink(place), NOW),
    ),
  );
  const numbers = saved.map((outcome) => valueOf(outcome).number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(places.map((place) => place + 1));
  tab.close();
});

test('a damaged item is named, kept when removed, and does not hide the others', async () => {
  await saveEvidence(AUDIT, aLink(1), NOW);
  const damaged = { auditId: AUDIT, id: evidenceId(2), evidence: 'torn' };
  await putRaw('evidence', damaged);
  expect(await readAudit(AUDIT)).toMatchObject({
    value: {
      audit: { evidence: [{ number: 1 }] },
      damaged: [{ table: 'evidence', key: `${AUDIT} ${evidenceId(2)}`, where: 'evidence' }],
    },
  });
  await removeEvidence(AUDIT, evidenceId(2), LATER);
  expect((await dumpRaw()).stores['rowHistory']).toMatchObject([
    { kind: 'damaged', table: 'evidence', why: 'removed', row: damaged },
  ]);
  expect(await readAudit(AUDIT)).toMatchObject({ value: { damaged: [] } });
});
