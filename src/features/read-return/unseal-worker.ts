import '../../domain/shared/no-eval.ts';

import { openSealedReturn } from '../../files/audit-return/seal-return.ts';
import type { SealedFile } from './sealed-file.ts';

/** A large sealed file takes seconds to be opened; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<SealedFile>) => {
  void answer(event.data);
});

async function answer({ file, keyText }: SealedFile): Promise<void> {
  const opened = await openSealedReturn(new Uint8Array(await file.arrayBuffer()), keyText);
  // Handed over whole: a copy would hold the page up.
  if (opened.ok) self.postMessage(opened, { transfer: [opened.value.buffer] });
  else self.postMessage(opened);
}
