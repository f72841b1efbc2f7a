import { Dexie } from 'dexie';

/** Whether the browser's database serves this page. */
export type Health =
  | { readonly kind: 'well' }
  /** A call failed for good: it was tried again on a new connection, as often as is worth it. */
  | { readonly kind: 'failing' }
  /** Calls wait, and the browser has answered none of them, or has not stored one, for some seconds. */
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
/** Whether what failed, or was not stored, was to be written. */
let isOfWrite = false;
let silentSteps = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** What is known of a call while it runs. */
export type Call = {
  /** Takes back what it has written, where nobody waits for it any more. */
  takeBack: () => void;
  /** All that it asked was answered, and what it wrote has only to be stored. */
  isStoring: boolean;
};

type Waiting = { readonly call: Call; readonly giveUp: () => void; storingSteps: number };

const waiting = new Set<Waiting>();
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
  if (isServed && health.kind !== 'well' && isOfWrite && !isWrite) return;
  isOfWrite = !isServed && (isOfWrite || isWrite);
  setHealth(isServed ? WELL : { kind: 'failing' });
}

/** The browser has answered something: it is slow at most, unless it answers and stores nothing. */
export function noteAnswer(): void {
  silentSteps = 0;
  if (health.kind === 'silent' && !isOfWrite) setHealth(WELL);
}

export const GIVEN_UP = Symbol('given up');

/**
 * Waits for a call, until `giveUpWaiting`. Dexie's own promise: a screen that waits on another
 * forgets which rows it read, and goes stale.
 */
export function waitFor<Value>(
  work: PromiseLike<Value>,
  call: Call,
): PromiseLike<Value | typeof GIVEN_UP> {
  return new Dexie.Promise<Value | typeof GIVEN_UP>((resolve, reject) => {
    const giveUp = (): void => {
      leave();
      call.takeBack();
      resolve(GIVEN_UP);
    };
    const one: Waiting = { call, giveUp, storingSteps: 0 };
    const leave = (): void => {
      waiting.delete(one);
      if (waiting.size === 0) stopCounting();
    };
    const end = (): void => {
      leave();
      if (call.isStoring && health.kind === 'silent') isOfWrite = false;
      noteAnswer();
    };
    waiting.add(one);
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
  for (const { giveUp } of [...waiting]) giveUp();
}

function countSilence(): void {
  silentSteps += 1;
  for (const one of waiting) if (one.call.isStoring) one.storingSteps += 1;
  const isUnstored = [...waiting].some(({ storingSteps }) => isTooLong(storingSteps));
  if (health.kind !== 'well' || !(isUnstored || isTooLong(silentSteps))) return;
  isOfWrite = isUnstored;
  setHealth({ kind: 'silent' });
}

function isTooLong(steps: number): boolean {
  return steps * STEP_MS >= SILENT_MS;
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
