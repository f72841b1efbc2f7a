import { comparePages, extractReturn } from '../extract-return.ts';
import type { ReadOrder, ReadReply } from './read-message.ts';

/** A PDF may come from anybody: here it can neither hold up the page nor reach anything of it. */
self.addEventListener(
  'message',
  (event: MessageEvent<ReadOrder | { readonly kind?: undefined }>) => {
    const order = event.data;
    if (order.kind !== undefined) void answer(order);
  },
);

async function answer(order: ReadOrder): Promise<void> {
  self.postMessage(await makeReply(order));
}

async function makeReply(order: ReadOrder): Promise<ReadReply> {
  switch (order.kind) {
    case 'extract':
      return { kind: 'extracted', extraction: await extractReturn(order.bytes) };
    case 'compare':
      return { kind: 'compared', comparison: await comparePages(order.one, order.other) };
  }
}
