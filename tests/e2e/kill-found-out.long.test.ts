import { expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { runKills } from '../support/kill-harness.ts';
import { serveApp } from '../support/serve-app.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

const KILLS = 10;

test('a line that says saved before the words are stored is found out', async () => {
  const mutant = await buildMutant(WRONG_APPS.saysSavedBeforeItIs);
  const app = await serveApp(0, mutant.folder);
  const report = await runKills({ origin: app.origin, kills: KILLS, seed: 1, stopAtMissing: true });
  await app.stop();
  mutant.remove();
  expect(report.missing).not.toEqual([]);
});
