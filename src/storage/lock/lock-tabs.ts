import * as z from 'zod/mini';

import { isDeleted } from '../connection.ts';
import { heldSealer } from './sealer.ts';

const NAME = 's11-lock';

/** When anything was last done, in whichever tab. */
const ACTIVE = 's11-active';

/** How long another tab may take to hand over the key, in milliseconds. */
const LONGEST_MS = 300;
const LOOK_MS = 5_000;
const MINUTE_MS = 60_000;

const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('key'), key: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('lock') }),
]);
type Message = z.infer<typeof messageSchema>;

let isLeaving = false;
let channel: BroadcastChannel | undefined;

function say(message: Message): void {
  channel ??= new BroadcastChannel(NAME);
  channel.postMessage(message);
}

function hear(listener: (message: Message) => void, signal: AbortSignal): void {
  channel ??= new BroadcastChannel(NAME);
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => {
      const message = messageSchema.safeParse(data).data;
      if (message !== undefined) listener(message);
    },
    { signal },
  );
}

/** The key as a tab that is open has it; `undefined` where none answers. */
export function askTabs(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return new Promise((resolve) => {
    const asking = new AbortController();
    const end = (key?: Uint8Array<ArrayBuffer>): void => {
      asking.abort();
      resolve(key);
    };
    hear((message) => {
      if (message.kind === 'key') end(new Uint8Array(message.key));
    }, asking.signal);
    setTimeout(end, LONGEST_MS);
    say({ kind: 'ask' });
  });
}

/** Hands the key to tabs that ask for it, until one of them locks: then all do. */
export function answerTabs(): void {
  hear(({ kind }) => {
    const key = heldSealer()?.key;
    if (kind === 'ask' && key !== undefined && !isLeaving) say({ kind: 'key', key });
    if (kind === 'lock') leave();
  }, new AbortController().signal);
}

/** Locks this tab and all others: what is half typed is kept sealed as the page goes. */
export function lockNow(): void {
  say({ kind: 'lock' });
  leave();
}

/** The page keeps what is typed as it goes, sealed; the key goes with it. */
function leave(): void {
  isLeaving = true;
  window.location.reload();
}

/** Locks when nothing was done for as long, in any tab. */
export function lockWhenIdle(minutes: number): () => void {
  let noted = 0;
  const note = (): void => {
    if (Date.now() - noted < LOOK_MS || isDeleted()) return;
    noted = Date.now();
    try {
      localStorage.setItem(ACTIVE, String(noted));
    } catch {
      // Refused: then each tab counts for itself.
    }
  };
  note();
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(event, note, { passive: true });
  }
  const timer = setInterval(() => {
    if (Date.now() - Math.max(noted, readActive()) >= minutes * MINUTE_MS) lockNow();
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
      window.removeEventListener(event, note);
    }
  };
}

function readActive(): number {
  try {
    return Number(localStorage.getItem(ACTIVE) ?? 0);
  } catch {
    return 0;
  }
}
