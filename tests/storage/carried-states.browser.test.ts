import { beforeEach, expect, test } from 'vitest';

import { updateAnswer } from '../../src/storage/answers.ts';
import { bringCarried } from '../../src/storage/carried.ts';
import {
  CONFIRM_COMPLETED,
  confirmQuestion,
  setCarriedState,
  undoConfirm,
} from '../../src/storage/carried-states.ts';
import { BROUGHT, listStates, read } from './a-bringing.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LATEST,
  LEAD,
  openEmptyStorage,
  POLICY,
  startAnAudit,
  write,
} from './an-audit.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  await bringCarried(AUDIT, BROUGHT, LATER);
});

test('confirming takes the words and all items of the question, and can be taken back', async () => {
  const before = await listStates();
  const confirmed = await confirmQuestion(AUDIT, LEAD, LATEST);
  expect(await listStates()).toEqual({ ...before, [LEAD]: 'confirmed' });
  const { audit } = await read();
  const items = [...audit.evidence, ...audit.actions];
  expect(items.map(({ carriedFrom }) => carriedFrom)).toEqual([undefined, undefined, undefined]);
  expect(confirmed.ok && (await undoConfirm(AUDIT, confirmed.value, LATEST))).toMatchObject({
    ok: true,
  });
  expect(await listStates()).toEqual(before);
  expect((await read()).audit.actions).toMatchObject([{ carriedFrom: 'Anytown, 2025' }]);
});

test('confirming comes with the answer that is said to be completed', async () => {
  const complete = anAnswer('Read and changed', { rating: 1, complete: true });
  await updateAnswer(AUDIT, LEAD, () => complete, 1, LATEST, CONFIRM_COMPLETED);
  expect(await listStates()).toMatchObject({ [LEAD]: 'confirmed', [POLICY]: 'toConfirm' });
});

test('set aside, unchanged words leave the answer and come back with the undo', async () => {
  await setCarriedState(AUDIT, [`then ${LEAD}`], 'setAside', LATEST);
  expect((await read()).audit.answerByQuestion.get(LEAD)).toEqual(anAnswer(''));
  await setCarriedState(AUDIT, [`then ${LEAD}`], 'toConfirm', LATEST);
  expect((await read()).audit.answerByQuestion.get(LEAD)?.narrative).toBe(`Words of ${LEAD}`);
});

test('set aside, words that were changed stay', async () => {
  await updateAnswer(AUDIT, LEAD, write('Changed'), 1, LATEST);
  await setCarriedState(AUDIT, [`then ${LEAD}`], 'setAside', LATEST);
  expect((await read()).audit.answerByQuestion.get(LEAD)?.narrative).toBe('Changed');
});
