import { describe, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { findLockFaults } from '../support/lock-harness.ts';
import type { Change } from '../support/one-change.ts';
import { serveApp } from '../support/serve-app.ts';

test('what is written under the lock comes back with its own keys and with no others', async () => {
  const app = await serveApp();
  const faults = await findLockFaults(app.origin);
  await app.stop();
  expect(faults).toEqual([]);
});

const OPEN_LOCK = 'src/app/open-lock.ts';

const WRONG: readonly (Change & { readonly what: string; readonly breaks: string })[] = [
  {
    what: 'seals with another key than the one that was opened',
    file: OPEN_LOCK,
    find: '  holdSealer(sealer);\n  answerTabs();',
    put: '  holdSealer(makeSealer(new Uint8Array(key.length)));\n  answerTabs();',
    breaks: 'every row opens with the key on the sheet',
  },
  {
    what: 'seals the second copy with another key',
    file: 'src/storage/lock/hand-key.ts',
    find: 's11Key: sealer.key, writing }',
    put: 's11Key: new Uint8Array(sealer.key.length), writing }',
    breaks: 'every line of the second copy opens with it',
  },
  {
    what: 'opens with the key of another lock',
    file: OPEN_LOCK,
    find: "(await countUnswept(sealer, 'plain')) === 0",
    put: "(await countUnswept(sealer, 'plain')) < 0",
    breaks: 'the sheet of another lock is refused',
  },
];

describe('an app is found out that', () => {
  test.each(WRONG)('$what', async ({ file, find, put, breaks }) => {
    const mutant = await buildMutant({ file, find, put });
    const app = await serveApp(0, mutant.folder);
    const faults = await findLockFaults(app.origin);
    await app.stop();
    mutant.remove();
    console.log(`Found out: ${faults.join('; ')}`);
    expect(faults).toContain(breaks);
  });
});
