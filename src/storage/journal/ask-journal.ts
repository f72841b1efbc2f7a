import { journalReplySchema, type JournalReply, type JournalRequest } from './journal-message.ts';

type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

export type JournalAsker = {
  /** Always answers, also when the worker has broken or was stopped. */
  readonly ask: (request: WithoutId<JournalRequest>) => Promise<JournalReply>;
  readonly stop: () => void;
};

/** Starts the worker when it is first asked, and again after it has broken. */
export function askJournal(start: () => Worker): JournalAsker {
  const open = new Map<number, (reply: JournalReply) => void>();
  let asked = 0;
  let isStopped = false;
  let worker: Worker | undefined;
  const end = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const [id, resolve] of open) resolve({ kind: 'failed', id, reason });
    open.clear();
  };
  const startWorker = (): Worker | undefined => {
    const started = tryToStart(start);
    started?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = journalReplySchema.parse(data);
      open.get(reply.id)?.(reply);
      open.delete(reply.id);
    });
    started?.addEventListener('error', () => {
      end('Error');
    });
    return started;
  };
  return {
    ask: (request) =>
      new Promise((resolve) => {
        asked += 1;
        if (!isStopped) worker ??= startWorker();
        if (worker === undefined) {
          resolve({ kind: 'failed', id: asked, reason: isStopped ? 'stopped' : 'SecurityError' });
          return;
        }
        open.set(asked, resolve);
        worker.postMessage({ ...request, id: asked });
      }),
    stop: () => {
      isStopped = true;
      end('stopped');
    },
  };
}

function tryToStart(start: () => Worker): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}
