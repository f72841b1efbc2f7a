import { expect, test } from 'vitest';
import { runKills } from '../support/kill-harness.ts';
import { serveApp } from '../support/serve-app.ts';

/** Two hundred in the long suite. */
const KILLS = 4;

test(`nothing the line called saved is missing after any of ${KILLS} kills`, async () => {
  const app = await serveApp();
  const report = await runKills({ origin: app.origin, kills: KILLS, seed: 1 });
  await app.stop();
  expect(report).toMatchObject({ kills: KILLS, missing: [], halfWritten: [] });
  // A line that never said saved could not be caught lying.
  expect(report.killsAfterSaved).toBeGreaterThanOrEqual(KILLS / 2);
}, 300_000);
