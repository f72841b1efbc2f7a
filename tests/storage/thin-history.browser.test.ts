import { beforeEach, expect, test } from 'vitest';

import { listAnswerHistory, updateAnswer } from '../../src/storage/answers.ts';
import { AUDIT, LEAD, NOW, openEmptyStorage, POLICY, startAnAudit, write } from './an-audit.ts';
import { dumpRaw } from './raw-database.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

const TEXT = 'Our lead has time, training and a deputy. '.repeat(8).slice(0, 300);

/** One save for each text, three seconds apart, as autosave makes them. */
async function saveAll(texts: readonly string[], question = LEAD): Promise<readonly number[]> {
  const kept: number[] = [];
  for (const [revision, text] of texts.entries()) {
    const at = new Date(NOW.getTime() + revision * 3_000);
    const saved = await updateAnswer(AUDIT, question, write(text), revision, at);
    if (!saved.ok) throw new Error(saved.problem.kind);
    kept.push(await countKept());
  }
  return kept;
}

async function countKept(): Promise<number> {
  return ((await dumpRaw()).stores['answerHistory'] ?? []).length;
}

test('300 autosaves of a text typed forward leave no more than 40 versions at any time', async () => {
  const steps = Array.from(TEXT, (_, place) => TEXT.slice(0, place + 1));
  const kept = await saveAll(steps);
  expect(Math.max(...kept)).toBe(39);
  expect(kept.at(-1)).toBe(20);
  expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
    value: {
      earlier: steps
        .slice(279, 299)
        .toReversed()
        .map((narrative) => ({ answer: { narrative } })),
    },
  });
});

test('25 distinct texts are all kept', async () => {
  const texts = Array.from({ length: 25 }, (_, place) => `${place} ways to tell the lead`);
  await saveAll(texts);
  expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
    value: {
      earlier: texts
        .slice(0, 24)
        .toReversed()
        .map((narrative) => ({ answer: { narrative } })),
    },
  });
});

test('a text overwritten before 300 steps of typing is still there after them', async () => {
  const steps = Array.from(TEXT, (_, place) => TEXT.slice(0, place + 1));
  await saveAll(['What we said last year', ...steps]);
  const history = await listAnswerHistory(AUDIT, LEAD);
  const texts = history.ok ? history.value.earlier.map(({ answer }) => answer.narrative) : [];
  expect(texts.at(-1)).toBe('What we said last year');
  expect(texts.length).toBeLessThan(41);
});

test('the typing of one answer thins the history of no other', async () => {
  const steps = Array.from(TEXT.slice(0, 40), (_, place) => TEXT.slice(0, place + 1));
  await saveAll(steps.slice(0, 39));
  const before = await listAnswerHistory(AUDIT, LEAD);
  await saveAll(steps, POLICY);
  expect(await listAnswerHistory(AUDIT, LEAD)).toEqual(before);
});
