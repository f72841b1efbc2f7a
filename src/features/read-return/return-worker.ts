import '../../domain/shared/no-eval.ts';

import { readReturnFile } from '../../files/audit-return/read-return.ts';

/** The largest return takes seconds to be checked; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<Blob>) => {
  void answer(event.data);
});

async function answer(file: Blob): Promise<void> {
  self.postMessage(await readReturnFile(file));
}
