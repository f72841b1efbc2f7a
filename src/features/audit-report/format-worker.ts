import '../../domain/shared/no-eval.ts';

import type { FormatRequest } from './format-message.ts';
import { makeFormat } from './make-format.ts';

/** A long Word document takes seconds; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<FormatRequest>) => {
  void answer(event.data);
});

async function answer(request: FormatRequest): Promise<void> {
  const file = await makeFormat(request);
  self.postMessage(file, { transfer: [file.bytes.buffer] });
}

// What is thrown while a promise runs stops no worker by itself: the page would wait for ever.
self.addEventListener('unhandledrejection', (event) => {
  throw event.reason;
});
