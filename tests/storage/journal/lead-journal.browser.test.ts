import { beforeEach, expect, test } from 'vitest';

import { leadJournal } from '../../../src/storage/journal/lead-journal.ts';
import { saveSetting } from '../../../src/storage/settings.ts';
import { openEmptyStorage } from '../an-audit.ts';

beforeEach(openEmptyStorage);

type Asked = { readonly kind: string; readonly id: number };

/** A worker that answers what it is told to, and what it was asked. */
function startAnswering(reply: object): {
  readonly start: () => Worker;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const script = `onmessage = ({ data }) => postMessage({ ...data, ...${JSON.stringify(reply)} });`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const start = (): Worker => {
    const worker = new Worker(address);
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: Asked) => {
      asked.push(message);
      post({ id: message.id });
    };
    return worker;
  };
  return { start, asked };
}

async function saveMany(count: number): Promise<void> {
  for (let save = 0; save < count; save += 1) await saveSetting('many', save);
}

test('each save is noted, those that come while the journal is busy together', async () => {
  const { start, asked } = startAnswering({ kind: 'done', bytes: 1, leftOut: 0 });
  const leader = leadJournal(start, () => undefined);
  await leader.settle();
  await saveMany(20);
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  expect(asked[0]).toMatchObject({ kind: 'settle' });
  expect(asked.slice(1).every(({ kind }) => kind === 'note')).toBe(true);
  leader.stop();
});

test('on a full device the saves go on, and all is not compared again at each of them', async () => {
  const { start, asked } = startAnswering({ kind: 'failed', reason: 'QuotaExceededError' });
  const leader = leadJournal(start, () => undefined);
  await leader.settle();
  await saveMany(50);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked.map(({ kind }) => kind)).toEqual(['settle']);
  leader.stop();
});
