import { afterAll, beforeAll, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { fullCount } from '../support/full-count.ts';
import { runKills } from '../support/kill-harness.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';
import { WRONG_APPS } from '../support/wrong-apps.ts';

const KILLS = fullCount(200);
/** Each start asks for the passphrase, which takes a second or two. */
const LOCKED_KILLS = fullCount(20);

let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
});
afterAll(async () => {
  await app.stop();
});

test(`nothing the line called saved is missing after any of ${KILLS} kills`, async () => {
  const report = await runKills({ origin: app.origin, kills: KILLS, seed: 2026 });
  console.log(
    `G1: ${report.kills} kills, ${report.savedShown} edits called saved, ${report.missing.length} missing, ${report.halfWritten.length} half written, ${report.killsAfterSaved} kills after a save, the database discarded and not brought back ${report.discarded} times`,
  );
  expect(report).toMatchObject({ kills: KILLS, missing: [], halfWritten: [] });
  expect(report.killsAfterSaved).toBeGreaterThanOrEqual(KILLS / 2);
});

test(`nor with the lock on, after any of ${LOCKED_KILLS}`, async () => {
  const report = await runKills({
    origin: app.origin,
    kills: LOCKED_KILLS,
    seed: 2027,
    isLocked: true,
  });
  console.log(`Kills with the lock on: ${JSON.stringify(report)}`);
  expect(report).toMatchObject({ kills: LOCKED_KILLS, missing: [], halfWritten: [] });
  expect(report.killsAfterSaved).toBeGreaterThanOrEqual(LOCKED_KILLS / 2);
});

test('a line that says saved as the transaction begins is found out', async () => {
  const mutant = await buildMutant(WRONG_APPS.saysSavedAsItBegins);
  const served = await serveApp(0, mutant.folder);
  const report = await runKills({
    origin: served.origin,
    kills: KILLS,
    seed: 2026,
    stopAtMissing: true,
  });
  await served.stop();
  mutant.remove();
  console.log(`Kills of the mutant: ${JSON.stringify(report)}`);
  expect(report.missing).not.toEqual([]);
});
