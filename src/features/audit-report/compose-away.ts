import { askOnce } from '../../offline/ask-once.ts';
import type { Composed, ComposeOrder } from './compose-report.ts';
import workerAddress from './compose-worker.ts?worker&url';

/** What a report says, found out in a worker of its own. */
export function composeAway(order: ComposeOrder, signal: AbortSignal): Promise<Composed> {
  return askOnce({ address: workerAddress, message: order, parse, signal });
}

function parse(data: unknown): Composed {
  if (isComposed(data)) return data;
  throw new Error('The report came back unreadable');
}

/** It is our own worker's word, made a moment ago; to look through all of it would hold the page up. */
function isComposed(data: unknown): data is Composed {
  return typeof data === 'object' && data !== null && 'report' in data;
}
