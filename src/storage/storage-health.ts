import { Dexie } from 'dexie';

/** Whether the browser's database serves this page. */
export type Health =
  | { readonly kind: 'well' }
  /** A call failed for good: it was tried again on a new connection, as often as is worth it. */
  | { readonly kind: 'failing' }
  /** Calls wait, and the browser has answered none of them for some seconds. */
  | { readonly kind: 'silent' };

/** How long the browser may answer nothing at all before people are told, in milliseconds. */
export const SILENT_MS = 4_000;

/**
 * Silence is counted in steps: a computer that was asleep, or a page that was busy itself, misses
 * steps and does not take its own absence for the browser's.
 */
const STEP_MS = 1_000;

const WELL: Health = { kind: 'well' };

let health: Health = WELL;
/** Whether what failed was to be written. */
let isOfWrite = false;
let silentSteps = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

export function watchHealth(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function readHealth(): Health {
  return health;
}

/**
 * A call has ended for good. One that found no room is no sign of a connection that is dead; and
 * that something can be read is none that what could not be written can be.
 */
export function noteServed(isServed: boolean, isWrite: boolean): void {
  if (isServed && health.kind === 'failing' && isOfWrite && !isWrite) return;
  isOfWrite = !isServed && (isOfWrite || isWrite);
  setHealth(isServed ? WELL : { kind: 'failing' });
}

/** The browser has answered something: it is slow at most. */
export function noteAnswer(): void {
  silentSteps = 0;
  if (health.kind === 'silent') setHealth(WELL);
}

export const GIVEN_UP = Symbol('given up');

/**
 * Waits for a call, until `giveUpWaiting`. Dexie's own promise: a screen that waits on another
 * forgets which rows it read, and goes stale.
 */
export function waitFor<Value>(
  work: PromiseLike<Value>,
  takeBack: () => void,
): PromiseLike<Value | typeof GIVEN_UP> {
  return new Dexie.Promise<Value | typeof GIVEN_UP>((resolve, reject) => {
    const giveUp = (): void => {
      leave();
      takeBack();
      resolve(GIVEN_UP);
    };
    const leave = (): void => {
      waiting.delete(giveUp);
      if (waiting.size === 0) stopCounting();
    };
    const end = (): void => {
      leave();
      noteAnswer();
    };
    waiting.add(giveUp);
    timer ??= setInterval(countSilence, STEP_MS);
    work.then(
      (value) => {
        end();
        resolve(value);
      },
      (error: unknown) => {
        end();
        // As it came: what it is says what happened.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject(error);
      },
    );
  });
}

/** Calls that wait are taken back, to be made once more. What one has written is not stored. */
export function giveUpWaiting(): void {
  for (const giveUp of [...waiting]) giveUp();
}

function countSilence(): void {
  silentSteps += 1;
  if (silentSteps * STEP_MS >= SILENT_MS && health.kind === 'well') setHealth({ kind: 'silent' });
}

function stopCounting(): void {
  clearInterval(timer);
  timer = undefined;
  silentSteps = 0;
}

function setHealth(next: Health): void {
  if (next.kind === health.kind) return;
  health = next;
  for (const listener of listeners) listener();
}
