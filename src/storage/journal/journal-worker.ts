import '../../domain/shared/no-eval.ts';
import '../lock/take-key.ts';

import { openJournal, type Journal } from './journal.ts';
import { journalRequestSchema, type JournalReply, type JournalRequest } from './journal-message.ts';

/*
 * The one worker that writes the journal: of all tabs only the leader's runs. One request after
 * another, in the order in which they came.
 */

/**
 * What is stored within this time is noted together: a save just after another has the disk to itself.
 * Waited for here, since the clock of a page nobody looks at runs slowly.
 */
const GATHER_MS = 50;

let journal: Promise<Journal> | undefined;
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = journalRequestSchema.parse(event.data);
  queue = queue.then(() => answer(request));
});

async function answer(request: JournalRequest): Promise<void> {
  const { id } = request;
  try {
    journal ??= openJournal();
    // What was refused now may be given the next time.
    journal.catch(() => {
      journal = undefined;
    });
    post({ kind: 'done', id, ...(await work(await journal, request)) });
  } catch (error) {
    post({ kind: 'failed', id, reason: error instanceof Error ? error.name : String(error) });
  }
}

async function work(
  opened: Journal,
  request: JournalRequest,
): Promise<Omit<Extract<JournalReply, { kind: 'done' }>, 'kind' | 'id'>> {
  switch (request.kind) {
    case 'settle':
      return opened.settle(request, new Date());
    case 'note':
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      return opened.note(request.put, request.gone);
    case 'makeRoom':
      return opened.makeRoom(request.part);
  }
}

function post(reply: JournalReply): void {
  self.postMessage(reply);
}
