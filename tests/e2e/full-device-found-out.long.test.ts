import { describe, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { ATTACHING, BACKING_UP, TYPING } from '../support/full-device-acts.ts';
import { runOnFullDevice } from '../support/full-device-harness.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

const app = serveAndBrowse();

/** What each of them does, in which act, and what is seen of it. */
const WRONG = [
  ['saysNothingOfAFullDevice', TYPING, { toldAfter: undefined }],
  ['waitsForNoRoom', TYPING, { isStored: false }],
  ['makesRoomOfTheWork', ATTACHING, { isUnchanged: false, isBackedUp: false }],
  ['notesNoBackupAndIsSilent', BACKING_UP, { toldAfter: undefined }],
] as const;

describe('on a full device an app is found out that', () => {
  test.each(WRONG)('%s', async (name, act, seen) => {
    const mutant = await buildMutant(WRONG_APPS[name]);
    await app.deploy(mutant.folder);
    const context = await app.newContext();
    const byItself = act === TYPING;
    const report = await runOnFullDevice(context, act, {
      origin: app.origin(),
      share: 0.5,
      byItself,
    });
    mutant.remove();
    expect(report).toMatchObject(seen);
  });
});
