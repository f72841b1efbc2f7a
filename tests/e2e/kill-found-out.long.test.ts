import { expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { runKills } from '../support/kill-harness.ts';
import { serveApp } from '../support/serve-app.ts';

const KILLS = 10;

test('a line that says saved before the words are stored is found out', async () => {
  const mutant = await buildMutant({
    file: 'src/features/answer-question/autosave.ts',
    find: "if (said.kind !== 'saving') onState({ kind: 'saving' });",
    put: "onState({ kind: 'saved', at: new Date() });",
  });
  const app = await serveApp(0, mutant.folder);
  const report = await runKills({ origin: app.origin, kills: KILLS, seed: 1, stopAtMissing: true });
  await app.stop();
  mutant.remove();
  expect(report.missing).not.toEqual([]);
});
