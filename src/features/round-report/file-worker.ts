import '../../domain/shared/no-eval.ts';

import type { FileOrder } from './file-message.ts';
import { makeFile } from './make-file.ts';

/** Hundreds of agencies take a moment in which the page would be dead. */
self.addEventListener('message', (event: MessageEvent<FileOrder>) => {
  void answer(event.data);
});

async function answer(order: FileOrder): Promise<void> {
  const file = await makeFile(order);
  self.postMessage(file, { transfer: [file.bytes.buffer] });
}

// What is thrown while a promise runs stops no worker by itself: the page would wait for ever.
self.addEventListener('unhandledrejection', (event) => {
  throw event.reason;
});
