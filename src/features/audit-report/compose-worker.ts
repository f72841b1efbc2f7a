import '../../domain/shared/no-eval.ts';

import { composeAt, type ComposeOrder } from './compose-report.ts';

/** Scoring, laying out and checking the return inside take a moment in which the page would be dead. */
self.addEventListener('message', ({ data }: MessageEvent<ComposeOrder>) => {
  self.postMessage(composeAt(data.source, data.now, data.signingKey));
});
