import { describe, expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { fullCount } from '../support/full-count.ts';
import { ATTACHING, BACKING_UP, importing, TYPING, type Act } from '../support/full-device-acts.ts';
import { runOnFullDevice, type FullDeviceReport } from '../support/full-device-harness.ts';

/** Of the room that is needed: from none to a little less than enough. */
const SHARES = [0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.85, 0.93, 0.98];

const LIMITS = fullCount(SHARES.length);

const app = serveAndBrowse();

const ACTS: readonly (readonly [name: string, choose: () => Act | Promise<Act>])[] = [
  ['typing', () => TYPING],
  ['attaching', () => ATTACHING],
  ['importing', importing],
  ['backing up', () => BACKING_UP],
];

describe.each([
  ['', false],
  [' with the lock on', true],
])(`G4: at ${LIMITS} limits%s`, (how, isLocked) => {
  test.each(ACTS)(
    '%s on a full device loses nothing, is told of in time, and is done once there is room',
    async (name, choose) => {
      const act = await choose();
      const told: number[] = [];
      const pending: number[] = [];
      for (const [place, share] of SHARES.slice(0, LIMITS).entries()) {
        const report = await runAt({ share, isLocked, isOdd: place % 2 === 1 }, act);
        expect(report, `${share} of the room`).toMatchObject(WELL);
        told.push(report.toldAfter ?? Infinity);
        pending.push(report.longestPending);
      }
      process.stdout.write(
        `G4: ${name}${how} at ${LIMITS} limits: told after ${sayRange(told)} ms, busy for ${sayRange(pending)} ms at the longest, each backed up meanwhile and stored once there was room\n`,
      );
      expect(Math.max(...told)).toBeLessThan(1_000);
      expect(Math.max(...pending)).toBeLessThan(2_000);
    },
  );
});

const WELL: Partial<FullDeviceReport> = { isUnchanged: true, isBackedUp: true, isStored: true };

type Run = { readonly share: number; readonly isLocked: boolean; readonly isOdd: boolean };

async function runAt({ share, isLocked, isOdd }: Run, act: Act): Promise<FullDeviceReport> {
  const context = await app.newContext();
  // Words are stored by themselves; what has a button of its own waits for it.
  const byItself = act === TYPING && isOdd;
  const report = await runOnFullDevice(context, act, {
    origin: app.origin(),
    share,
    byItself,
    isLocked,
  });
  await context.close();
  return report;
}

function sayRange(times: readonly number[]): string {
  return `${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`;
}
