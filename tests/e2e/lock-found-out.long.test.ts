import { describe, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { findLockFaults } from '../support/lock-harness.ts';
import { serveApp } from '../support/serve-app.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

test('what is written under the lock comes back with its own keys and with no others', async () => {
  const app = await serveApp();
  const faults = await findLockFaults(app.origin);
  await app.stop();
  expect(faults).toEqual([]);
});

/** What each of them breaks. */
const BROKEN = [
  ['sealsWithAnotherKey', 'every row opens with the key on the sheet'],
  ['sealsTheSecondCopyWithAnotherKey', 'every line of the second copy opens with it'],
  ['opensWithTheKeyOfAnotherLock', 'the sheet of another lock is refused'],
] as const;

describe('an app is found out that', () => {
  test.each(BROKEN)('%s', async (name, breaks) => {
    const mutant = await buildMutant(WRONG_APPS[name]);
    const app = await serveApp(0, mutant.folder);
    const faults = await findLockFaults(app.origin);
    await app.stop();
    mutant.remove();
    console.log(`Found out: ${faults.join('; ')}`);
    expect(faults).toContain(breaks);
  });
});
