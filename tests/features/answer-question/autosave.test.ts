import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { fail, succeed, type Result } from '../../../src/domain/shared/result.ts';
import type { Answer } from '../../../src/domain/audit/audit.ts';
import {
  createAutosave,
  LONGEST_WAIT_MS,
  REST_MS,
  type Autosave,
} from '../../../src/features/answer-question/autosave.ts';
import { SLOW_MS } from '../../../src/features/answer-question/save-queue.ts';
import type { SaveState } from '../../../src/storage/save-state.ts';
import type { SavedAnswer } from '../../../src/storage/stored-answer.ts';
import type { WriteProblem } from '../../../src/storage/storage-problem.ts';
import { anAnswer } from '../../support/builders.ts';

type Outcome = Result<SavedAnswer, WriteProblem>;
type Write = { readonly answer: Answer; readonly base: number; readonly end: (o: Outcome) => void };

/** A store whose writes end when the test says so. */
function startRecording(): {
  readonly autosave: Autosave;
  readonly writes: Write[];
  readonly states: SaveState[];
  readonly clashes: Answer[];
  readonly allSaved: () => number;
} {
  const writes: Write[] = [];
  const states: SaveState[] = [];
  const clashes: Answer[] = [];
  let allSaved = 0;
  const autosave = createAutosave(
    (answer, base) => new Promise((end) => writes.push({ answer, base, end })),
    4,
    {
      onState: (state) => states.push(state),
      onClash: (other) => clashes.push(other),
      onAllSaved: () => {
        allSaved += 1;
      },
    },
  );
  return { autosave, writes, states, clashes, allSaved: () => allSaved };
}

function stored(answer: Answer, revision: number): Outcome {
  return succeed({ answer, revision });
}

/** What the last failure offers to copy. */
function findWords(states: readonly SaveState[]): string | undefined {
  const last = states.at(-1);
  return last?.kind === 'notSaved' ? last.findWords?.() : undefined;
}

const typed = (narrative: string): Answer => anAnswer({ narrative });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('typing is saved once it rests, with the last words', async () => {
  const { autosave, writes } = startRecording();
  autosave.change(typed('a'), 'atRest');
  await vi.advanceTimersByTimeAsync(REST_MS - 1);
  autosave.change(typed('ab'), 'atRest');
  await vi.advanceTimersByTimeAsync(REST_MS - 1);
  expect(writes).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(writes.map(({ answer }) => answer.narrative)).toEqual(['ab']);
});

test('a choice is saved at once', () => {
  const { autosave, writes } = startRecording();
  autosave.change(anAnswer({ rating: 2 }), 'atOnce');
  expect(writes).toHaveLength(1);
});

test('"saving" is said from the first key: what was saved before was another question', () => {
  const { autosave, states } = startRecording();
  autosave.change(typed('a'), 'atRest');
  autosave.change(typed('ab'), 'atRest');
  expect(states).toEqual([{ kind: 'saving' }]);
});

test('"saved" is said only when storage has said so', async () => {
  const { autosave, writes, states } = startRecording();
  autosave.change(typed('a'), 'atOnce');
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(states.map(({ kind }) => kind)).toEqual(['saving']);
  writes[0]?.end(stored(typed('a'), 5));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
});

test('saves follow one another, each on the revision the one before returned', async () => {
  const { autosave, writes, states } = startRecording();
  autosave.change(typed('a'), 'atOnce');
  autosave.change(typed('ab'), 'atOnce');
  expect(writes).toHaveLength(1);
  writes[0]?.end(stored(typed('a'), 5));
  await vi.advanceTimersByTimeAsync(0);
  expect(writes.map(({ base }) => base)).toEqual([4, 5]);
  expect(states.some(({ kind }) => kind === 'saved')).toBe(false);
});

describe('a failed save', () => {
  test('says so, keeps the words, and saves them when tried again', async () => {
    const { autosave, writes, states } = startRecording();
    autosave.change(typed('kept'), 'atOnce');
    writes[0]?.end(fail({ kind: 'full' }));
    await vi.advanceTimersByTimeAsync(0);
    const last = states.at(-1);
    expect(last).toMatchObject({ kind: 'notSaved', problem: { kind: 'full' } });
    expect(autosave.findUnsaved()).toEqual({ answer: typed('kept'), baseRevision: 4 });
    autosave.change(typed('kept and typed on'), 'atRest');
    expect(findWords(states)).toBe('kept and typed on');
    autosave.change(typed('kept'), 'atRest');
    if (last?.kind === 'notSaved') last.retry?.();
    expect(writes[1]?.answer.narrative).toBe('kept');
  });

  test('is said once and stands, whatever is typed and tried, until it is mended', async () => {
    const { autosave, writes, states } = startRecording();
    autosave.change(typed('a'), 'atOnce');
    writes[0]?.end(fail({ kind: 'full' }));
    await vi.advanceTimersByTimeAsync(0);
    autosave.change(typed('ab'), 'atRest');
    await vi.advanceTimersByTimeAsync(REST_MS);
    writes[1]?.end(fail({ kind: 'full' }));
    await vi.advanceTimersByTimeAsync(0);
    autosave.change(typed('abc'), 'atOnce');
    writes[2]?.end(stored(typed('abc'), 5));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'notSaved', 'notSaved', 'saved']);
  });

  test('keeps what was typed since, not what failed', async () => {
    const { autosave, writes } = startRecording();
    autosave.change(typed('old'), 'atOnce');
    autosave.change(typed('new'), 'atRest');
    writes[0]?.end(fail({ kind: 'closed' }));
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.findUnsaved()?.answer.narrative).toBe('new');
  });
});

test('while the browser answers nothing, what was typed since is said to be unsaved too', async () => {
  const { autosave, states } = startRecording();
  autosave.change(typed('a'), 'atOnce');
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  autosave.change(typed('a and more'), 'atRest');
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(states.map(({ kind }) => kind)).toEqual(['saving', 'notSaved', 'notSaved']);
  expect(findWords(states)).toBe('a and more');
});

test('what is being written counts as unsaved until it is stored', async () => {
  const { autosave, writes } = startRecording();
  autosave.change(typed('a'), 'atOnce');
  expect(autosave.findUnsaved()?.answer.narrative).toBe('a');
  writes[0]?.end(stored(typed('a'), 5));
  await vi.advanceTimersByTimeAsync(0);
  expect(autosave.findUnsaved()).toBeUndefined();
});

test('what another tab had written is handed on', async () => {
  const { autosave, writes, clashes } = startRecording();
  autosave.change(typed('mine'), 'atOnce');
  writes[0]?.end(succeed({ answer: typed('mine'), revision: 9, clash: typed('theirs') }));
  await vi.advanceTimersByTimeAsync(0);
  expect(clashes).toEqual([typed('theirs')]);
});

test('typing that never rests is saved all the same', async () => {
  const { autosave, writes } = startRecording();
  for (let typedMs = 0; typedMs <= LONGEST_WAIT_MS; typedMs += 100) {
    autosave.change(typed('x'.repeat(typedMs / 100 + 1)), 'atRest');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(writes).toHaveLength(1);
});

test('"saved" does not stand while words wait for typing to rest', async () => {
  const { autosave, writes, states } = startRecording();
  autosave.change(typed('a'), 'atOnce');
  writes[0]?.end(stored(typed('a'), 5));
  await vi.advanceTimersByTimeAsync(0);
  autosave.change(typed('ab'), 'atRest');
  expect(states.at(-1)).toEqual({ kind: 'saving' });
});

test('a save that throws keeps the words and says so', async () => {
  const states: SaveState[] = [];
  const autosave = createAutosave(() => Promise.reject(new Error('a bug')), 0, {
    onState: (state) => states.push(state),
    onClash: () => undefined,
    onAllSaved: () => undefined,
  });
  autosave.change(typed('kept'), 'atOnce');
  expect(await autosave.flush()).toBe(false);
  expect(states.at(-1)?.kind).toBe('notSaved');
  expect(findWords(states)).toBe('kept');
  expect(autosave.findUnsaved()?.answer.narrative).toBe('kept');
});

test('flush answers whether all of it is stored', async () => {
  const { autosave, writes, allSaved } = startRecording();
  expect(await autosave.flush()).toBe(true);
  autosave.change(typed('a'), 'atOnce');
  const failing = autosave.flush();
  writes[0]?.end(fail({ kind: 'full' }));
  expect(await failing).toBe(false);
  expect(allSaved()).toBe(0);
  const working = autosave.flush();
  writes[1]?.end(stored(typed('a'), 5));
  expect(await working).toBe(true);
  expect(allSaved()).toBe(1);
});

test('trying again is not offered for words that are too long', async () => {
  const { autosave, writes, states } = startRecording();
  autosave.change(typed('long'), 'atOnce');
  writes[0]?.end(fail({ kind: 'unfit', where: 'narrative' }));
  await vi.advanceTimersByTimeAsync(0);
  const last = states.at(-1);
  expect(last?.kind).toBe('notSaved');
  expect(findWords(states)).toBe('long');
  expect(last).not.toHaveProperty('retry');
});

test('a save that is not answered is said to be so, goes on, and is saved when it is', async () => {
  const { autosave, writes, states } = startRecording();
  autosave.change(typed('patient'), 'atOnce');
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(states.at(-1)).toMatchObject({ kind: 'notSaved', problem: { kind: 'noAnswer' } });
  expect(states.at(-1)).not.toHaveProperty('retry');
  expect(findWords(states)).toBe('patient');
  writes[0]?.end(stored(typed('patient'), 5));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toMatchObject({ kind: 'saved' });
  expect(writes).toHaveLength(1);
});
