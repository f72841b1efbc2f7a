import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { database } from './database.ts';
import {
  openDatabase,
  PAUSES_MS,
  wait,
  waitForBlock,
  type OpenedStorage,
  type OpenProblem,
} from './open-database.ts';
import { GIVEN_UP, giveUpWaiting, noteServed, waitFor, type Call } from './storage-health.ts';
import { findConnectionProblem, type ConnectionProblem } from './storage-problem.ts';
import { makeRoom } from './make-room.ts';

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

export type ErasedPart = 'databases' | 'journal' | 'smallStores' | 'offlineCopy';

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
  opening ??= openDatabase().finally(() => {
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

/** The work of one transaction, which says on the call how far it is. */
type Work<Value, Problem> = (call: Call) => PromiseLike<Result<Value, Problem>>;

type AttemptOptions = {
  readonly isWrite?: boolean;
  /** It writes words alone: for them all of the second copy gives way. */
  readonly forWords?: boolean;
};

/**
 * Runs one transaction, giving the database's own failures as facts. A lost connection is opened
 * again and the transaction repeated whole: one that failed has left nothing behind. Where there is
 * no room the second copy gives way, and it is tried once more.
 */
export async function attempt<Value, Problem>(
  work: Work<Value, Problem>,
  { isWrite = false, forWords = false }: AttemptOptions = {},
): Promise<Result<Value, Problem | ConnectionProblem>> {
  let outcome = await runAgainWhileLost(work);
  for (const part of forWords ? (['files', 'words'] as const) : (['files'] as const)) {
    if (outcome.kind === 'done' || outcome.problem.kind !== 'full') break;
    if (await makeRoom(part)) outcome = await runAgainWhileLost(work);
  }
  if (outcome.kind === 'done') {
    noteServed(true, isWrite);
    return outcome.result;
  }
  const problem = findTakeOver() ?? outcome.problem;
  if (outcome.kind === 'lost' && problem === outcome.problem) noteServed(false, isWrite);
  return fail(problem);
}

async function runAgainWhileLost<Value, Problem>(
  work: Work<Value, Problem>,
): Promise<Outcome<Value, Problem>> {
  let used = openings;
  let outcome = await run(work);
  for (const pause of [0, ...PAUSES_MS]) {
    if (outcome.kind !== 'lost') break;
    if (pause > 0) await wait(pause);
    if (!(await reopen(used))) break;
    used = openings;
    outcome = await run(work);
  }
  return outcome;
}

/**
 * Opens the connection anew and makes the calls that wait once more: for a database that has gone
 * silent, when the user wishes it.
 */
export function openAnew(): void {
  if (findTakeOver() !== undefined) return;
  if (opening === undefined) closeStorage();
  giveUpWaiting();
}

type Outcome<Value, Problem> =
  | { readonly kind: 'done'; readonly result: Result<Value, Problem> }
  | { readonly kind: 'lost' | 'refused'; readonly problem: ConnectionProblem };

async function run<Value, Problem>(work: Work<Value, Problem>): Promise<Outcome<Value, Problem>> {
  const takeOver = findTakeOver();
  if (takeOver !== undefined) return { kind: 'refused', problem: takeOver };
  const call: Call = { takeBack: () => undefined, isStoring: false };
  try {
    const result = await waitFor(work(call), call);
    if (result === GIVEN_UP) return { kind: 'lost', problem: { kind: 'closed' } };
    return { kind: 'done', result };
  } catch (error) {
    const problem = findConnectionProblem(error);
    if (problem === undefined) throw error;
    return { kind: isWorthReopening(problem) ? 'lost' : 'refused', problem };
  }
}

/**
 * Chromium's UnknownError is most often a connection whose store went away under it, and an
 * AbortError without a cause a transaction that was under way when it was closed.
 */
const LOST_REASONS = ['UnknownError', 'AbortError'];

function isWorthReopening(problem: ConnectionProblem): boolean {
  if (problem.kind === 'failed') return LOST_REASONS.includes(problem.reason);
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
