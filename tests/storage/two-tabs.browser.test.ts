import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { listAnswerHistory, readAnswer, updateAnswer } from '../../src/storage/answers.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  startAnAudit,
  write,
} from './an-audit.ts';
import { openTab } from './second-tab.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

describe('two tabs on one question', () => {
  test('a write from a stale revision stands and keeps what it had not seen', async () => {
    const tab = await openTab();
    await tab.connection.openStorage();
    await updateAnswer(AUDIT, LEAD, write('here'), 0, NOW);

    expect(await tab.answers.updateAnswer(AUDIT, LEAD, write('there'), 0, LATER)).toEqual({
      ok: true,
      value: { answer: anAnswer('there'), revision: 2, clash: anAnswer('here') },
    });
    expect(await readAnswer(AUDIT, LEAD)).toMatchObject({ value: { answer: anAnswer('there') } });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: { earlier: [{ answer: anAnswer('here'), revision: 1, why: 'clash' }] },
    });
    tab.close();
  });

  test('a change of one field keeps the other field another tab changed', async () => {
    const tab = await openTab();
    await tab.connection.openStorage();
    await updateAnswer(AUDIT, LEAD, write('words'), 0, NOW);
    const rate = tab.answers.updateAnswer(
      AUDIT,
      LEAD,
      (answer) => ({ ...answer, rating: 3 }),
      0,
      LATER,
    );
    expect(await rate).toMatchObject({ value: { answer: anAnswer('words', { rating: 3 }) } });
    tab.close();
  });

  test('writing at the same moment lose nothing', async () => {
    const tab = await openTab();
    await tab.connection.openStorage();
    const turns = Array.from({ length: 20 }, (_, turn) => turn);
    await Promise.all(
      turns.map((turn) =>
        (turn % 2 === 0 ? tab.answers : { updateAnswer }).updateAnswer(
          AUDIT,
          LEAD,
          write(`text ${turn}`),
          0,
          NOW,
        ),
      ),
    );
    const now = await readAnswer(AUDIT, LEAD);
    const before = await listAnswerHistory(AUDIT, LEAD);
    if (!now.ok || !before.ok) throw new Error('unreadable');
    const kept = [now.value.answer, ...before.value.earlier.map(({ answer }) => answer)];
    expect(new Set(kept.map(({ narrative }) => narrative))).toEqual(
      new Set(turns.map((turn) => `text ${turn}`)),
    );
    expect(now.value.revision).toBe(20);
    tab.close();
  });
});

/** One tab's step: look at what is stored, or write on top of what it saw last. */
const aStep = fc.record({ tab: fc.nat({ max: 2 }), looks: fc.boolean() });

test('any order of looking and writing in three tabs loses no word and tells of each clash', async () => {
  const others = [await openTab(), await openTab()];
  for (const other of others) await other.connection.openStorage();
  const tabs = [{ readAnswer, updateAnswer }, ...others.map(({ answers }) => answers)];

  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 30 }), async (steps) => {
      await openEmptyAudit();
      const seen = tabs.map(() => 0);
      let revision = 0;
      const written: string[] = [];
      const clashes: string[] = [];
      for (const { tab, looks } of steps) {
        const { readAnswer: look, updateAnswer: save } = must(tabs[tab], 'tab');
        if (looks) {
          seen[tab] = valueOf(await look(AUDIT, LEAD)).revision;
          continue;
        }
        const text = `step ${written.length} in tab ${tab}`;
        const base = must(seen[tab], 'tab');
        const saved = valueOf(await save(AUDIT, LEAD, write(text), base, NOW));
        const unseen = base === revision ? undefined : anAnswer(must(written.at(-1), 'text'));
        revision += 1;
        expect(saved).toEqual({
          answer: anAnswer(text),
          revision,
          ...(unseen !== undefined && { clash: unseen }),
        });
        if (unseen !== undefined) clashes.push(unseen.narrative);
        written.push(text);
        seen[tab] = revision;
      }

      const { earlier } = valueOf(await listAnswerHistory(AUDIT, LEAD));
      const oldestFirst = earlier.toReversed();
      expect(oldestFirst.map(({ answer }) => answer.narrative)).toEqual(written.slice(0, -1));
      expect(
        oldestFirst.flatMap(({ answer, why }) => (why === 'clash' ? [answer.narrative] : [])),
      ).toEqual(clashes);
      expect(valueOf(await readAnswer(AUDIT, LEAD)).answer.narrative).toBe(written.at(-1) ?? '');
    }),
    { numRuns: 25 },
  );
  for (const { close } of others) close();
});

async function openEmptyAudit(): Promise<void> {
  valueOf(await eraseAudit(AUDIT, { safetyCopy: false }, LATER));
  await startAnAudit();
}

function valueOf<Value>(outcome: Result<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
