import '../../domain/shared/no-eval.ts';

import { readModerationFile } from '../../files/moderation/read-moderation.ts';
import type { ModerationReply } from './moderation-message.ts';

/** A file of tens of thousands of decisions takes seconds; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<File>) => {
  void answer(event.data);
});

async function answer(file: File): Promise<void> {
  const read = await readModerationFile(file);
  const reply: ModerationReply = read.ok
    ? { kind: 'read', content: read.value }
    : { kind: 'refused', problem: read.problem };
  self.postMessage(reply);
}
