import { expect, test } from 'vitest';

import {
  countUnsettled,
  listNew,
  noteFiles,
  takeFiles,
  type KnownFiles,
} from '../../../src/features/import-returns/folder-files.ts';
import type { FolderFile } from '../../../src/features/import-returns/folder-look.ts';

const NONE: KnownFiles = new Map();

function aFile(path: string, text: string, lastModified = 1): FolderFile {
  return { path, file: new File([text], path, { lastModified }) };
}

function look(known: KnownFiles, ...files: readonly FolderFile[]) {
  const noted = noteFiles(known, files);
  const fresh = listNew(noted, files);
  return { known: noted, fresh, names: fresh.map(({ path }) => path) };
}

test('a file is offered when two looks see it the same, and once read not again', () => {
  const one = aFile('/one', 'return');
  const first = look(NONE, one);
  expect([first.names, countUnsettled(first.known)]).toEqual([[], 1]);
  const second = look(first.known, one);
  expect([second.names, countUnsettled(second.known)]).toEqual([['/one'], 0]);
  const taken = takeFiles(second.known, second.fresh);
  expect(look(look(taken, one).known, one).names).toEqual([]);
});

test('one that grows, or is empty as a cloud drive puts it there, waits until it is whole', () => {
  let { known } = look(NONE, aFile('/one', ''));
  ({ known } = look(known, aFile('/one', '')));
  expect(look(known, aFile('/one', '')).names).toEqual([]);
  ({ known } = look(known, aFile('/one', 'ret', 2)));
  ({ known } = look(known, aFile('/one', 'return', 3)));
  expect([look(known, aFile('/one', 'return', 3)).names, countUnsettled(known)]).toEqual([
    ['/one'],
    1,
  ]);
});

test('one that changed after it was read is offered again, and so is a copy beside it', () => {
  const one = aFile('/one', 'return');
  const before = look(look(NONE, one).known, one);
  const taken = takeFiles(before.known, before.fresh);
  const changed = aFile('/one', 'return, put right', 2);
  const copy = aFile('/one (1)', 'return');
  const seen = look(taken, changed, copy);
  expect(look(seen.known, changed, copy).names).toEqual(['/one', '/one (1)']);
});

test('one that was taken away is forgotten', () => {
  const seen = look(NONE, aFile('/one', 'return'));
  expect(look(seen.known).known.size).toBe(0);
});
