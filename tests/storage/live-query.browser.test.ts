import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { updateAnswer } from '../../src/storage/answers.ts';
import { listAudits, readAudit } from '../../src/storage/read-audit.ts';
import { removeAudit } from '../../src/storage/removed-audits.ts';
import { AUDIT, LATER, LEAD, NOW, openEmptyStorage, startAnAudit, write } from './an-audit.ts';
import { openTab } from './second-tab.ts';

const stops: (() => void)[] = [];

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** What a screen would have been given so far. */
function watch<Value>(query: () => Promise<Value>): readonly Value[] {
  const seen: Value[] = [];
  const subscription = liveQuery(query).subscribe((value) => {
    seen.push(value);
  });
  stops.push(() => {
    subscription.unsubscribe();
  });
  return seen;
}

function watchNarrative(): readonly (string | undefined)[] {
  return watch(async () => {
    const stored = await readAudit(AUDIT);
    return stored.ok ? stored.value.audit.answerByQuestion.get(LEAD)?.narrative : 'unreadable';
  });
}

test('a screen is given each answer as it is saved', async () => {
  const seen = watchNarrative();
  await vi.waitFor(() => {
    expect(seen).toEqual([undefined]);
  });
  await updateAnswer(AUDIT, LEAD, write('here'), 0, NOW);
  await vi.waitFor(() => {
    expect(seen).toEqual([undefined, 'here']);
  });
});

test('a screen is given what another tab saves', async () => {
  const seen = watchNarrative();
  const tab = await openTab();
  await tab.connection.openStorage();
  await tab.answers.updateAnswer(AUDIT, LEAD, write('there'), 0, NOW);
  await vi.waitFor(() => {
    expect(seen.at(-1)).toBe('there');
  });
  tab.close();
});

test('a screen is never given words that were not stored', async () => {
  const seen = watchNarrative();
  await vi.waitFor(() => {
    expect(seen).toEqual([undefined]);
  });
  const unfit = await updateAnswer(AUDIT, LEAD, write('x'.repeat(300_000)), 0, NOW);
  expect(unfit.ok).toBe(false);
  await updateAnswer(AUDIT, LEAD, write('stored'), 0, NOW);
  await vi.waitFor(() => {
    expect(seen).toEqual([undefined, 'stored']);
  });
});

test('the list of audits follows a removal', async () => {
  const seen = watch(async () => {
    const list = await listAudits();
    return list.ok ? list.value.audits.length : -1;
  });
  await vi.waitFor(() => {
    expect(seen).toEqual([1]);
  });
  await removeAudit(AUDIT, LATER);
  await vi.waitFor(() => {
    expect(seen).toEqual([1, 0]);
  });
});
