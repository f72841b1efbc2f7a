import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { listAnswerHistory, readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { closeStorage } from '../../src/storage/connection.ts';
import { forgetPending, keepPending, listPending } from '../../src/storage/pending-text.ts';
import { replayPending } from '../../src/storage/replay-pending.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LATEST,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  POLICY,
  reopenStorage,
  startAnAudit,
  write,
} from './an-audit.ts';
import { openTab } from './second-tab.ts';

const setItem = Reflect.get(Storage.prototype, 'setItem');
const getItem = Reflect.get(Storage.prototype, 'getItem');

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

afterEach(() => {
  Storage.prototype.setItem = setItem;
  Storage.prototype.getItem = getItem;
});

describe('kept text', () => {
  test('is listed as it was typed, lone surrogates and all, in the order it was typed', () => {
    const odd = anAnswer('\ud83d \u0000 \u202e é', { rating: 0, naReason: '' });
    expect(keepPending(AUDIT, POLICY, 0, anAnswer('second'), LATER)).toBe(true);
    expect(keepPending(AUDIT, LEAD, 4, odd, NOW)).toBe(true);
    expect(listPending()).toMatchObject([
      { auditId: AUDIT, questionId: LEAD, baseRevision: 4, answer: odd, keptAt: NOW.toISOString() },
      { questionId: POLICY, answer: anAnswer('second') },
    ]);
    expect(listPending(OTHER_AUDIT)).toEqual([]);
  });

  test('is forgotten after a save that holds it, and not after an earlier one', () => {
    keepPending(AUDIT, LEAD, 0, anAnswer('typed on'), LATER);
    forgetPending(AUDIT, LEAD, { answer: anAnswer('saved'), savedAt: NOW });
    expect(listPending()).toHaveLength(1);
    forgetPending(AUDIT, LEAD, { answer: anAnswer('saved'), savedAt: LATER });
    expect(listPending()).toEqual([]);
  });

  test('that is what the save stored is forgotten, though it was kept while that was under way', () => {
    keepPending(AUDIT, LEAD, 0, anAnswer('typed, then left'), LATER);
    forgetPending(AUDIT, LEAD, { answer: anAnswer('typed, then left'), savedAt: NOW });
    expect(listPending()).toEqual([]);
  });

  test('of another tab is not forgotten by this one’s save', async () => {
    const tab = await openTab();
    tab.pendingText.keepPending(AUDIT, LEAD, 0, anAnswer('there'), NOW);
    keepPending(AUDIT, LEAD, 0, anAnswer('here'), NOW);
    forgetPending(AUDIT, LEAD, { answer: anAnswer('saved'), savedAt: LATER });
    expect(listPending()).toMatchObject([{ answer: anAnswer('there') }]);
    tab.close();
  });

  test('that cannot be read is passed over', () => {
    localStorage.setItem('s11-pending torn', '{"auditId":');
    localStorage.setItem('s11-pending odd', '{"auditId":1}');
    keepPending(AUDIT, LEAD, 0, anAnswer('whole'), NOW);
    expect(listPending()).toMatchObject([{ answer: anAnswer('whole') }]);
    expect(localStorage.getItem('s11-pending torn')).toBe('{"auditId":');
  });

  test('says it was not kept when there is no room, and remembers it while the page lives', () => {
    localStorage.setItem('filler', 'x'.repeat(5_000_000));
    const long = anAnswer('y'.repeat(250_000), { impact: 'z'.repeat(250_000) });
    expect(keepPending(AUDIT, LEAD, 0, long, NOW)).toBe(false);
    expect(Object.keys(localStorage)).toEqual(['filler']);
    expect(listPending()).toMatchObject([{ questionId: LEAD, answer: { impact: long.impact } }]);
    forgetPending(AUDIT, LEAD, { answer: long, savedAt: NOW });
    expect(listPending()).toEqual([]);
  });

  test('does no harm where localStorage is refused', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    expect(keepPending(AUDIT, LEAD, 0, anAnswer('text'), NOW)).toBe(false);
    expect(() => {
      forgetPending(AUDIT, LEAD, { answer: anAnswer('saved'), savedAt: NOW });
    }).not.toThrow();
    expect(listPending()).toEqual([]);
  });
});

describe('the next start', () => {
  test('stores what the last page had not, and forgets it', async () => {
    await updateAnswer(AUDIT, LEAD, write('Saved'), 0, NOW);
    keepPending(AUDIT, LEAD, 1, anAnswer('Saved and typed on'), LATER);
    await reopenStorage();
    expect(await replayPending(LATEST)).toMatchObject([
      { pending: { questionId: LEAD }, outcome: { ok: true, value: { revision: 2 } } },
    ]);
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
      value: { answer: anAnswer('Saved and typed on') },
    });
    expect(listPending()).toEqual([]);
    expect(await replayPending(LATEST)).toEqual([]);
  });

  test('tells of a clash and leaves what was typed last standing', async () => {
    keepPending(AUDIT, LEAD, 0, anAnswer('kept'), LATER);
    await updateAnswer(AUDIT, LEAD, write('typed since'), 0, LATEST);
    expect(await replayPending(LATEST)).toMatchObject([
      { outcome: { value: { answer: anAnswer('typed since'), clash: anAnswer('kept') } } },
    ]);
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: { earlier: [{ answer: anAnswer('kept'), why: 'clash' }] },
    });
    expect(listPending()).toEqual([]);
  });

  test('leaves what was typed last standing when two pages had left words behind', async () => {
    const tab = await openTab();
    tab.pendingText.keepPending(AUDIT, LEAD, 0, anAnswer('typed first'), NOW);
    keepPending(AUDIT, LEAD, 0, anAnswer('typed last'), LATER);
    await replayPending(LATEST);
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({
      value: { answer: anAnswer('typed last'), revision: 2 },
    });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: { earlier: [{ answer: anAnswer('typed first'), why: 'clash' }] },
    });
    tab.close();
  });

  test('says nothing of a clash when the save had gone through after all', async () => {
    keepPending(AUDIT, LEAD, 0, anAnswer('saved'), NOW);
    await updateAnswer(AUDIT, LEAD, write('saved'), 0, NOW);
    await updateAnswer(AUDIT, POLICY, write('other'), 0, LATER);
    expect(await replayPending(LATEST)).toMatchObject([
      { outcome: { ok: true, value: { answer: anAnswer('saved'), revision: 1 } } },
    ]);
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({ value: { earlier: [] } });
  });

  test('keeps what it cannot store for a later start', async () => {
    keepPending(OTHER_AUDIT, LEAD, 0, anAnswer('of an audit that is gone'), NOW);
    closeStorage();
    expect(await replayPending(LATER)).toMatchObject([
      { outcome: { ok: false, problem: { kind: 'missingAudit' } } },
    ]);
    expect(listPending()).toHaveLength(1);
  });
});
