import { beforeEach, expect, test } from 'vitest';

import type { Answer } from '../../src/domain/audit/audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import { saveAction } from '../../src/storage/actions.ts';
import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { listRowHistory } from '../../src/storage/bring-back.ts';
import { readAudit } from '../../src/storage/read-audit.ts';
import type { StoredAudit } from '../../src/storage/stored-audit.ts';
import { storeReadBack, undoReadBack, type RowsToChange } from '../../src/storage/read-back.ts';
import { addSignOffEvent } from '../../src/storage/sign-off.ts';
import {
  actionId,
  aLink,
  anAnswer,
  aPlannedAction,
  AUDIT,
  evidenceId,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  startAnAudit,
  write,
} from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

const OURS: Answer = { ...anAnswer('Ours'), privateNote: 'Mine' };

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  await updateAnswer(AUDIT, LEAD, () => OURS, 0, NOW);
  await saveAction(AUDIT, aPlannedAction(1), NOW);
});

async function readNow(): Promise<StoredAudit> {
  const read = await readAudit(AUDIT);
  return must(read.ok ? read.value : undefined, 'the audit');
}

async function aReadBack(): Promise<RowsToChange> {
  const { audit } = await readNow();
  const action = must(audit.actions[0], 'an action');
  return {
    answers: [
      {
        questionId: LEAD,
        before: OURS,
        after: { ...OURS, narrative: 'From the file', privateNote: '' },
      },
    ],
    actions: [{ before: action, after: { ...action, carriedFrom: 'the file' } }],
    evidence: [],
  };
}

test('all of it is stored at once, what stood goes to the history, and the private note stays', async () => {
  expect(await storeReadBack(AUDIT, await aReadBack(), LATER)).toEqual({
    ok: true,
    value: undefined,
  });
  const { audit } = await readNow();
  expect(audit.answerByQuestion.get(LEAD)).toEqual({ ...OURS, narrative: 'From the file' });
  expect(audit.actions[0]).toMatchObject({ carriedFrom: 'the file' });
  const history = await listAnswerHistory(AUDIT, LEAD);
  expect(history.ok && history.value.earlier.map(({ answer }) => answer)).toEqual([OURS]);
  const rows = await listRowHistory(AUDIT);
  expect(rows.ok && rows.value.rows.map(({ kind }) => kind)).toEqual(['action']);
});

test('where one row was changed since it was shown, nothing is stored', async () => {
  const readBack = await aReadBack();
  await updateAnswer(AUDIT, LEAD, write('Newer'), 1, LATER);
  const before = await dumpRaw();
  expect(await storeReadBack(AUDIT, readBack, LATEST)).toEqual({
    ok: false,
    problem: { kind: 'rowsChangedSince' },
  });
  expect(await dumpRaw()).toEqual(before);
});

test('taking it back gives the words back, and leaves what was worked on since', async () => {
  const readBack = await aReadBack();
  await storeReadBack(AUDIT, readBack, LATER);
  const { audit } = await readNow();
  const action = must(audit.actions[0], 'an action');
  if (action.kind !== 'planned') throw new Error('Another kind');
  await saveAction(AUDIT, { ...action, what: 'Worked on since' }, LATEST);
  const undone = await undoReadBack(AUDIT, readBack, LATEST);
  expect(undone).toEqual({ ok: true, value: 1 });
  const after = (await readNow()).audit;
  expect(after.answerByQuestion.get(LEAD)).toEqual(OURS);
  expect(after.actions[0]).toMatchObject({ what: 'Worked on since' });
});

test('a signed-off audit takes nothing, and a text that is too long refuses all', async () => {
  const readBack = await aReadBack();
  const [answer] = readBack.answers;
  const long = { ...OURS, narrative: 'x'.repeat(250_001) };
  const unfit = await storeReadBack(
    AUDIT,
    { ...readBack, answers: [{ questionId: LEAD, before: OURS, after: long }] },
    LATER,
  );
  expect(unfit).toMatchObject({ ok: false, problem: { kind: 'unfit' } });
  expect((await readNow()).audit.answerByQuestion.get(LEAD)).toEqual(answer?.before);
  await addSignOffEvent(
    AUDIT,
    {
      kind: 'signedOff',
      version: '1.0',
      at: LATER.toISOString(),
      declaration: 'All true.',
      signatories: [{ name: 'Jo', role: 'Chair', signedOn: '2026-03-01' }],
      minuteReference: '',
    },
    { changedAt: (await readNow()).audit.changedAt, events: 0 },
  );
  expect(await storeReadBack(AUDIT, readBack, LATEST)).toMatchObject({
    ok: false,
    problem: { kind: 'signedOff' },
  });
});

/** Two rows that a spreadsheet added, as they were planned. */
async function anAddition(): Promise<RowsToChange> {
  const { audit } = await readNow();
  const action = must(audit.actions[0], 'an action');
  const added: RowsToChange['added'] = {
    actions: [{ ...action, id: actionId(5), number: 1 }],
    evidence: [{ ...aLink(6), number: 1, addedAt: NOW.toISOString() }],
  };
  return { answers: [], actions: [], evidence: [], added };
}

test('rows that were added get the next numbers and the day they are stored', async () => {
  const rows = await anAddition();
  expect(await storeReadBack(AUDIT, rows, LATER)).toMatchObject({ ok: true });
  const { audit } = await readNow();
  expect(audit.actions.map(({ id, number, addedAt }) => [id, number, addedAt])).toEqual([
    [actionId(1), 1, NOW.toISOString()],
    [actionId(5), 2, LATER.toISOString()],
  ]);
  expect(audit.evidence.map(({ id, number }) => [id, number])).toEqual([[evidenceId(6), 1]]);
  // Stored a second time they are there already, and nothing is written over.
  const before = await dumpRaw();
  expect(await storeReadBack(AUDIT, rows, LATEST)).toMatchObject({
    problem: { kind: 'rowsChangedSince' },
  });
  expect(await dumpRaw()).toEqual(before);
});

test('they are taken back to the history, unless they were worked on since', async () => {
  const rows = await anAddition();
  await storeReadBack(AUDIT, rows, LATER);
  const action = must((await readNow()).audit.actions[1], 'an action');
  if (action.kind !== 'planned') throw new Error('Another kind');
  await saveAction(AUDIT, { ...action, what: 'Worked on since' }, LATEST);
  expect(await undoReadBack(AUDIT, rows, LATEST)).toEqual({ ok: true, value: 1 });
  const { audit } = await readNow();
  expect(audit.actions[1]).toMatchObject({ what: 'Worked on since' });
  expect(audit.evidence).toEqual([]);
  const history = await listRowHistory(AUDIT);
  expect(history.ok && history.value.rows.map(({ kind, why }) => [kind, why])).toContainEqual([
    'evidence',
    'removed',
  ]);
});

test('a new row that does not fit refuses all', async () => {
  const rows = await anAddition();
  const [action] = rows.added?.actions ?? [];
  const wrong = { ...must(action, 'an action'), number: 0 };
  const before = await dumpRaw();
  expect(
    await storeReadBack(AUDIT, { ...rows, added: { actions: [wrong], evidence: [] } }, LATER),
  ).toMatchObject({ problem: { kind: 'unfit' } });
  expect(await dumpRaw()).toEqual(before);
});
