import { makeSealer } from './cipher.ts';
import { keyMessageSchema } from './hand-key.ts';
import { holdSealer } from './sealer.ts';

/*
 * Imported by each worker that reads or writes rows, before anything that listens: the key is
 * nobody's message but ours.
 */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = keyMessageSchema.safeParse(event.data).data;
  if (message === undefined) return;
  event.stopImmediatePropagation();
  holdSealer(makeSealer(message.s11Key), message.writing);
});
