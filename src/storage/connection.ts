import { Dexie } from 'dexie';

import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { TABLES_VERSION } from '../domain/device/device-rows.ts';
import { database, NATIVE_VERSION } from './database.ts';
import { probeVersion } from './probe-version.ts';
import { findConnectionProblem, type ConnectionProblem } from './storage-problem.ts';

/**
 * How long the browser may take to open the database before people are told, in milliseconds: half a
 * second under the three that they may be left waiting.
 */
const NO_ANSWER_MS = 2_500;

/**
 * How long to wait before each further try, in milliseconds: a browser that is still clearing its
 * files up refuses for a moment.
 */
const PAUSES_MS = [50, 250] as const;

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

/** What was done to the open connection from outside. */
export type ConnectionEvent =
  /** Another tab moved the data to a newer version. Writes fail until the page is reloaded. */
  | { readonly kind: 'newerVersion' }
  /** Another tab deleted the database. Writes fail until `openStorage` starts an empty one. */
  | { readonly kind: 'deleted' }
  /** This tab deleted everything. Nothing is stored until the page is reloaded. */
  | { readonly kind: 'erased'; readonly erased: Erased }
  /** The browser closed it, perhaps with its data gone. The next call opens it again. */
  | { readonly kind: 'lost' };

export type ErasedPart = 'databases' | 'smallStores' | 'offlineCopy';

/** What was removed; a part that is not named could not be, or not wholly. */
export type Erased = {
  readonly done: readonly ErasedPart[];
  /** Another tab holds a database open: the browser deletes it when that tab is closed. */
  readonly isHeldByTab: boolean;
};

let state: 'closed' | 'open' | 'newerVersion' | 'deleted' = 'closed';
let opening: Promise<Result<OpenedStorage, OpenProblem>> | undefined;
/** How often the database has been opened. */
let openings = 0;
const listeners = new Set<(event: ConnectionEvent) => void>();

/** Calls the listener on each event until the function it returns is called. */
export function watchConnection(listener: (event: ConnectionEvent) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/**
 * Opens the database; to be awaited before anything else of storage is called. Answers within
 * three seconds, may be called again after a problem, and does nothing while open.
 */
export async function openStorage(): Promise<Result<OpenedStorage, OpenProblem>> {
  if (state === 'open') return succeed({ isNew: false });
  opening ??= openChecked().finally(() => {
    opening = undefined;
  });
  return Promise.race([opening, waitForBlock(opening)]);
}

/**
 * The opening that `openStorage` answered `blocked` or `noAnswer` for: it goes on all the same, and
 * this resolves when it has ended, however long that takes.
 */
export function whenOpened(): Promise<Result<OpenedStorage, OpenProblem>> {
  return opening ?? openStorage();
}

/** Closes the connection; the next call opens it again. */
export function closeStorage(): void {
  state = 'closed';
  database.close({ disableAutoOpen: true });
}

/** For when this tab itself deletes everything; what it returns is to be called once that is done. */
export function lockStorage(): (erased: Erased) => void {
  state = 'deleted';
  database.close({ disableAutoOpen: true });
  return (erased) => {
    announce({ kind: 'erased', erased });
  };
}

/** Whether everything was deleted, here or in another tab: then no words may be kept anywhere. */
export function isDeleted(): boolean {
  return state === 'deleted';
}

/**
 * Runs one transaction, giving the database's own failures as facts. A lost connection is opened
 * again and the transaction repeated whole: one that failed has left nothing behind.
 */
export async function attempt<Value, Problem>(
  work: () => PromiseLike<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ConnectionProblem>> {
  let used = openings;
  let outcome = await run(work);
  for (const pause of [0, ...PAUSES_MS]) {
    if (outcome.kind !== 'lost') break;
    if (pause > 0) await wait(pause);
    if (!(await reopen(used))) break;
    used = openings;
    outcome = await run(work);
  }
  return outcome.kind === 'done' ? outcome.result : fail(findTakeOver() ?? outcome.problem);
}

/** What a browser says that may open at the next try. */
const PASSING = ['AbortError', 'UnknownError'];

async function openChecked(): Promise<Result<OpenedStorage, OpenProblem>> {
  for (const pause of PAUSES_MS) {
    const opened = await openOnce();
    if (opened.ok || opened.problem.kind !== 'unavailable') return opened;
    if (!PASSING.includes(opened.problem.reason)) return opened;
    await wait(pause);
  }
  return openOnce();
}

/** Dexie's own promise: a screen that waits on another forgets which rows it read, and goes stale. */
function wait(ms: number): PromiseLike<void> {
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
function waitForBlock(ended: Promise<unknown>): Promise<Result<OpenedStorage, OpenProblem>> {
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

type Outcome<Value, Problem> =
  | { readonly kind: 'done'; readonly result: Result<Value, Problem> }
  | { readonly kind: 'lost' | 'refused'; readonly problem: ConnectionProblem };

async function run<Value, Problem>(
  work: () => PromiseLike<Result<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  const takeOver = findTakeOver();
  if (takeOver !== undefined) return { kind: 'refused', problem: takeOver };
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    const problem = findConnectionProblem(error);
    if (problem === undefined) throw error;
    return { kind: isWorthReopening(problem) ? 'lost' : 'refused', problem };
  }
}

/** Chromium's UnknownError is most often a connection whose store went away under it. */
function isWorthReopening(problem: ConnectionProblem): boolean {
  if (problem.kind === 'failed') return problem.reason === 'UnknownError';
  return problem.kind === 'closed';
}

/** Opens anew, unless that was done since the failed connection: others may wait on the new one. */
async function reopen(used: number): Promise<boolean> {
  if (findTakeOver() !== undefined) return false;
  if (opening === undefined && used === openings) closeStorage();
  const opened = await openStorage();
  if (!opened.ok && opened.problem.kind === 'newerVersion') state = 'newerVersion';
  return opened.ok;
}

function findTakeOver(): ConnectionProblem | undefined {
  return state === 'newerVersion' || state === 'deleted' ? { kind: state } : undefined;
}

function announce(event: ConnectionEvent): void {
  for (const listener of listeners) listener(event);
}

/**
 * Dexie's own handler would close and then open again at the next write, putting old rows into
 * the newer database. Returning false keeps it from running.
 */
database.on('versionchange', ({ newVersion }) => {
  state = newVersion === null ? 'deleted' : 'newerVersion';
  database.close({ disableAutoOpen: true });
  announce({ kind: state });
  return false;
});

database.on('close', () => {
  if (state !== 'open') return;
  state = 'closed';
  announce({ kind: 'lost' });
});

database.on(
  'ready',
  () => {
    state = 'open';
    openings += 1;
  },
  true,
);
