import '../../domain/shared/no-eval.ts';

import type { FormRequest } from './form-message.ts';
import { makeForm } from './make-form.ts';

/** A long form takes a second or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<FormRequest>) => {
  void answer(event.data);
});

async function answer(request: FormRequest): Promise<void> {
  const bytes = await makeForm(request);
  self.postMessage(bytes, { transfer: [bytes.buffer] });
}

// What is thrown while a promise runs stops no worker by itself: the page would wait for ever.
self.addEventListener('unhandledrejection', (event) => {
  throw event.reason;
});
