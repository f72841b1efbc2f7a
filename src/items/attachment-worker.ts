import '../domain/shared/no-eval.ts';

import { prepareAttachment } from '../files/attachment/prepare-attachment.ts';

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.data instanceof File) void answer(event.data);
});

async function answer(file: File): Promise<void> {
  const prepared = await prepareAttachment(file);
  const transfer = prepared.ok ? [prepared.value.bytes.buffer] : [];
  self.postMessage(prepared, { transfer });
}
