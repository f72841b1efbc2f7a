import { expect, test } from 'vitest';

import { combineSaves, type SaveState } from '../../src/storage/save-state.ts';

const early: SaveState = { kind: 'saved', at: new Date('2026-11-22T10:00:00Z') };
const late: SaveState = { kind: 'saved', at: new Date('2026-11-22T10:05:00Z') };
const failed: SaveState = { kind: 'notSaved', problem: { kind: 'full' } };

test.each<[string, SaveState[], SaveState]>([
  ['nothing', [], { kind: 'nothingYet' }],
  ['the latest of several saves', [late, early], late],
  ['what is under way before what is done', [early, { kind: 'saving' }], { kind: 'saving' }],
  ['a failure, whatever was saved after it', [failed, { kind: 'saving' }, late], failed],
])('the line shows %s', (_, saves, shown) => {
  expect(combineSaves(saves)).toEqual(shown);
});
