import { expect, test } from 'vitest';

import { fail, succeed } from '../../src/domain/shared/result.ts';
import { createReportedSave, type ReportedSave } from '../../src/storage/reported-save.ts';
import type { SaveState } from '../../src/storage/save-state.ts';

const FULL = { kind: 'full' } as const;

function startRecording(): { readonly saving: ReportedSave; readonly said: SaveState[] } {
  const said: SaveState[] = [];
  const saving = createReportedSave('form', (what, state) => {
    expect(what).toBe('form');
    said.push(state);
  });
  return { saving, said };
}

const kindsOf = (said: readonly SaveState[]): readonly string[] => said.map(({ kind }) => kind);

test('says what came of a save, and answers whether it was stored', async () => {
  const { saving, said } = startRecording();
  expect(await saving.attempt(() => Promise.resolve(fail(FULL)))).toBe(false);
  expect(said.at(-1)).toEqual({ kind: 'notSaved', problem: FULL });
  expect(await saving.attempt(() => Promise.resolve(succeed(1)))).toBe(true);
  expect(kindsOf(said)).toEqual(['saving', 'notSaved', 'saving', 'saved']);
});

test('a refused save has the words that were typed, to be copied', async () => {
  const { saving, said } = startRecording();
  await saving.attempt(() => Promise.resolve(fail(FULL)), 'Our policy\n\nShared drive');
  const state = said.at(-1);
  expect(state?.kind === 'notSaved' && state.findWords?.()).toBe('Our policy\n\nShared drive');
});

test('a save that throws is one that failed', async () => {
  const { saving, said } = startRecording();
  expect(await saving.attempt(() => Promise.reject(new Error('a bug')))).toBe(false);
  expect(said.at(-1)).toEqual({
    kind: 'notSaved',
    problem: { kind: 'failed', reason: 'a bug' },
  });
});

test('a failure goes with the page, and a success stays said', async () => {
  const { saving, said } = startRecording();
  const leave = saving.stay();
  await saving.attempt(() => Promise.resolve(fail(FULL)));
  leave();
  expect(kindsOf(said)).toEqual(['saving', 'notSaved', 'nothingYet']);

  const leaveAgain = saving.stay();
  await saving.attempt(() => Promise.resolve(succeed(1)));
  leaveAgain();
  expect(kindsOf(said).slice(3)).toEqual(['saving', 'saved']);
});

test('what ends after the page was left says only that it is stored', async () => {
  const { saving, said } = startRecording();
  const leave = saving.stay();
  let end = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (end = resolve));
  const failing = saving.attempt(() => waiting.then(() => fail(FULL)));
  const storing = saving.attempt(() => waiting.then(() => succeed(1)));
  leave();
  end();
  await Promise.all([failing, storing]);
  expect(kindsOf(said)).not.toContain('notSaved');
  expect(kindsOf(said)).toContain('saved');
});
