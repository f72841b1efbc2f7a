import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'playwright-core';

import { goTo, STEP_MS } from './e2e-app.ts';
import type { Sealer } from '../../src/storage/lock/sealer.ts';
import { dumpDatabase } from './e2e-database.ts';
import { KEY_MS, openLocked, putLockOn } from './e2e-lock.ts';
import { narrativeOf, openFirstQuestion } from './e2e-words.ts';
import { listHalfWritten } from './half-written.ts';
import { startKillable, type KillableBrowser } from './killable-chromium.ts';
import { seeded, type Seeded } from './seeded.ts';
import { takeSheet, unsealDump } from './unseal.ts';

export type KillReport = {
  readonly kills: number;
  /** Edits that the status line called saved, each counted once. */
  readonly savedShown: number;
  /** Kills before which at least one edit had been called saved. */
  readonly killsAfterSaved: number;
  /** Edits called saved that were not there after the kill. */
  readonly missing: readonly string[];
  /** Stored rows that no schema reads, or that a transaction cut in two would have left. */
  readonly halfWritten: readonly string[];
  /** Kills after which Chromium had thrown the whole database away. */
  readonly discarded: number;
};

type Options = {
  readonly origin: string;
  readonly kills: number;
  readonly seed: number;
  /** Ends at the first edit that is missing: for a mutant, which need not be convicted twice. */
  readonly stopAtMissing?: boolean;
  /** With the lock on: it is put on at first and opened at each start. */
  readonly isLocked?: boolean;
};

type Typing = {
  readonly firstWords: string;
  /** Kills at the next moment at which the line says saved. */
  readonly isAtSaved: boolean;
  readonly chance: Seeded;
};

/** When the browser is killed after typing began, in milliseconds. */
const EARLIEST_MS = 200;
const LATEST_MS = 1_100;

/**
 * Kills the browser while its user types, again and again on one profile, and holds what is there
 * at each next start against what the status line had called saved. Every other kill waits for the
 * very moment at which the line says so, when a word said too early would be found out.
 */
export async function runKills({
  origin,
  kills,
  seed,
  isLocked = false,
  ...options
}: Options): Promise<KillReport> {
  const profile = mkdtempSync(join(tmpdir(), 's11-kill-'));
  const chance = seeded(seed);
  const log = { savedShown: 0, killsAfterSaved: 0, discarded: 0 };
  const missing: string[] = [];
  const halfWritten: string[] = [];
  let killed = 0;
  let place: string | undefined;
  let sealer: Sealer | undefined;
  let saved: readonly string[] = [];
  try {
    for (;;) {
      const running = await startKillable(profile);
      running.page.setDefaultTimeout(STEP_MS);
      const found = place === undefined ? undefined : await readBack(running.page, place, sealer);
      if (found !== undefined) {
        halfWritten.push(...found.halfWritten);
        missing.push(...saved.filter((text) => !(found.narrative ?? '').startsWith(text)));
        if (found.narrative === undefined) log.discarded += 1;
      }
      const isConvicted = options.stopAtMissing === true && missing.length > 0;
      if (killed === kills || isConvicted) {
        await running.kill();
        break;
      }
      if (found?.narrative === undefined) {
        await goTo(running.page, origin);
        if (isLocked && sealer === undefined) {
          sealer = (await takeSheet(running.page, await putLockOn(running.page))).sealer;
        }
        await openFirstQuestion(running.page, 'Killed Police');
        place = running.page.url();
      }
      const firstWords = `Kill ${killed}:`;
      saved = await typeUntilKilled(running, { firstWords, isAtSaved: killed % 2 === 1, chance });
      killed += 1;
      log.savedShown += saved.length;
      if (saved.length > 0) log.killsAfterSaved += 1;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return { kills: killed, ...log, missing, halfWritten };
}

type Found = {
  /** `undefined` when the audit is not there any more. */
  readonly narrative: string | undefined;
  readonly halfWritten: readonly string[];
};

/** What the user reads in the app after the kill, and the state of every stored row. */
async function readBack(page: Page, place: string, sealer: Sealer | undefined): Promise<Found> {
  await (sealer === undefined ? page.goto(place) : openLocked(page, place));
  const missing = page.getByRole('heading', { name: 'This audit is not on this device' });
  await narrativeOf(page)
    .or(missing)
    .waitFor({ timeout: sealer === undefined ? STEP_MS : KEY_MS });
  const isThere = await narrativeOf(page).isVisible();
  const dump = await dumpDatabase(page);
  return {
    narrative: isThere ? await narrativeOf(page).inputValue() : undefined,
    halfWritten: listHalfWritten(sealer === undefined ? dump : unsealDump(sealer, dump)),
  };
}

/** Answers every text that the line called saved before the browser was gone. */
async function typeUntilKilled(
  { page, kill }: KillableBrowser,
  { firstWords, isAtSaved, chance }: Typing,
): Promise<readonly string[]> {
  const saved = new Set<string>();
  let onSaved = (): void => undefined;
  await page.exposeBinding('noteSaved', (_, text: string) => {
    if (!text.startsWith(firstWords)) return;
    saved.add(text);
    onSaved();
  });
  await noteWhatIsCalledSaved(page);
  const moment = wait(chance.between(EARLIEST_MS, LATEST_MS));
  // Ends with the browser, in the middle of a word.
  const typing = typeOn(page, firstWords, chance).catch(() => undefined);
  await moment;
  const nextSaved = new Promise<void>((resolve) => {
    onSaved = resolve;
  });
  if (isAtSaved) await Promise.race([nextSaved, wait(STEP_MS)]);
  await kill();
  await typing;
  return [...saved];
}

/** Short runs of keys; after each the typing rests for a moment, or the field is left, which saves. */
async function typeOn(page: Page, firstWords: string, chance: Seeded): Promise<never> {
  await narrativeOf(page).fill(firstWords);
  await narrativeOf(page).blur();
  for (;;) {
    await narrativeOf(page).press('Control+End');
    await page.keyboard.type(` ${chance.word()} ${chance.word()}`, {
      delay: chance.between(2, 12),
    });
    if (chance.between(0, 1) === 0) {
      await wait(chance.between(380, 460));
    } else {
      await narrativeOf(page).blur();
      await wait(chance.between(0, 60));
    }
  }
}

/** Notes, in each frame that is drawn, the words on the screen if the line calls them saved. */
async function noteWhatIsCalledSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const line = document.querySelector('.s11-status-line');
    const note: unknown = Reflect.get(window, 'noteSaved');
    if (line === null || typeof note !== 'function') throw new Error('no line to watch');
    let noted = '';
    const look = (): void => {
      const box = document.querySelector('textarea[name="narrative"]');
      const isSaved = /Saved on this device \d\d:\d\d/.test(line.textContent);
      if (isSaved && box instanceof HTMLTextAreaElement && box.value !== noted) {
        noted = box.value;
        Reflect.apply(note, window, [noted]);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
