import { Dexie } from 'dexie';

import { TABLES_VERSION } from '../domain/device/tables.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { database, NATIVE_VERSION } from './database.ts';
import { probeVersion } from './open-as-it-stands.ts';
import type { ConnectionProblem } from './storage-problem.ts';

/**
 * How long the browser may take to open the database before people are told, in milliseconds: half a
 * second under the three that they may be left waiting.
 */
const NO_ANSWER_MS = 2_500;

/**
 * How long to wait before each further try, in milliseconds: a browser that is still clearing its
 * files up refuses for a moment.
 */
export const PAUSES_MS = [50, 250] as const;

export type OpenedStorage = {
  /** Whether there was no database before: a first visit, or one whose data has been lost. */
  readonly isNew: boolean;
};

export type OpenProblem =
  /** Made by a newer app; not touched. `found` and `known` are versions of the tables. */
  | { readonly kind: 'newerVersion'; readonly found: number; readonly known: number }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'noAnswer' }
  /** Another tab runs an older app and must be closed; the opening goes on when it is. */
  | { readonly kind: 'blocked' }
  /** The data must be upgraded, and there was no copy to be had of it first. Not touched. */
  | { readonly kind: 'noCopy'; readonly problem: ConnectionProblem };

/** What a browser says that may open at the next try. */
const PASSING = ['AbortError', 'UnknownError'];

/** Opens the database at the version of this app, or says why not. Takes as long as the browser does. */
export async function openDatabase(): Promise<Result<OpenedStorage, OpenProblem>> {
  for (const pause of PAUSES_MS) {
    const opened = await openOnce();
    if (opened.ok || opened.problem.kind !== 'unavailable') return opened;
    if (!PASSING.includes(opened.problem.reason)) return opened;
    await wait(pause);
  }
  return openOnce();
}

/** Dexie's own promise: a screen that waits on another forgets which rows it read, and goes stale. */
export function wait(ms: number): PromiseLike<void> {
  return new Dexie.Promise((resolve) => setTimeout(resolve, ms));
}

async function openOnce(): Promise<Result<OpenedStorage, OpenProblem>> {
  try {
    const found = await probeVersion();
    if (found !== undefined && found > NATIVE_VERSION) return failNewer(found);
    if (found !== undefined && found < NATIVE_VERSION) {
      const copied = await copyBeforeUpgrade();
      if (!copied.ok) return fail({ kind: 'noCopy', problem: copied.problem });
    }
    await database.open();
    return succeed({ isNew: found === undefined });
  } catch (error) {
    return explainRefusal(error);
  }
}

let mayUpgradeUncopied = false;
let isCopying = false;

/** The user has saved a copy elsewhere: the next opening upgrades also when it can make none. */
export function allowUpgradeUncopied(): void {
  mayUpgradeUncopied = true;
}

/** Needed once for each new version of the tables, and so no part of the first load. */
async function copyBeforeUpgrade(): Promise<Result<unknown, ConnectionProblem>> {
  isCopying = true;
  try {
    const { makeUpgradeCopy } = await import('./upgrade-copy.ts');
    const copied = await makeUpgradeCopy(new Date());
    return mayUpgradeUncopied ? succeed(undefined) : copied;
  } finally {
    isCopying = false;
  }
}

async function explainRefusal(error: unknown): Promise<Result<OpenedStorage, OpenProblem>> {
  const reason = error instanceof Error ? error.name : String(error);
  // Between our look and our opening, another tab may have brought a newer version.
  const found = await probeVersion().catch(() => undefined);
  if (found !== undefined && found > NATIVE_VERSION) return failNewer(found);
  return fail({ kind: 'unavailable', reason });
}

function failNewer(found: number): Result<OpenedStorage, OpenProblem> {
  return fail({ kind: 'newerVersion', found: found / 10, known: TABLES_VERSION });
}

/** Resolves when the opening is blocked by another tab, or has not ended in time. */
export function waitForBlock(ended: Promise<unknown>): Promise<Result<OpenedStorage, OpenProblem>> {
  return new Promise((resolve) => {
    const onBlocked = () => {
      resolve(fail({ kind: 'blocked' }));
    };
    let timer = setTimeout(giveUp, NO_ANSWER_MS);
    function giveUp(): void {
      // A copy of much work takes its time, and is no silence of the browser's.
      if (isCopying) timer = setTimeout(giveUp, NO_ANSWER_MS);
      else resolve(fail({ kind: 'noAnswer' }));
    }
    database.on('blocked', onBlocked);
    void ended.finally(() => {
      clearTimeout(timer);
      database.on('blocked').unsubscribe(onBlocked);
    });
  });
}
