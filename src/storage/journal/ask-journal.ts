import { journalReplySchema, type JournalReply, type JournalRequest } from './journal-message.ts';

type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never;

export type JournalAsker = {
  /** Always answers, also when the worker has broken or was stopped. */
  readonly ask: (request: WithoutId<JournalRequest>) => Promise<JournalReply>;
  readonly stop: () => void;
};

/** Starts the worker; where the browser refuses it, every answer says so. */
export function askJournal(start: () => Worker): JournalAsker {
  const open = new Map<number, (reply: JournalReply) => void>();
  let asked = 0;
  let ended: string | undefined;
  const end = (reason: string): void => {
    ended ??= reason;
    for (const [id, resolve] of open) resolve({ kind: 'failed', id, reason });
    open.clear();
  };
  const worker = tryToStart(start);
  if (worker === undefined) end('SecurityError');
  worker?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const reply = journalReplySchema.parse(data);
    open.get(reply.id)?.(reply);
    open.delete(reply.id);
  });
  worker?.addEventListener('error', () => {
    end('Error');
  });
  return {
    ask: (request) =>
      new Promise((resolve) => {
        asked += 1;
        if (ended !== undefined) {
          resolve({ kind: 'failed', id: asked, reason: ended });
          return;
        }
        open.set(asked, resolve);
        worker?.postMessage({ ...request, id: asked });
      }),
    stop: () => {
      worker?.terminate();
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
