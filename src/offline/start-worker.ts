import { trustAddress } from './trusted-address.ts';

/**
 * Starts one of our own worker files; throws where the browser refuses it. TypeScript's `Worker`
 * takes no trusted address yet, and browsers that want one take nothing else.
 */
export function startWorker(address: string): Worker {
  const worker: unknown = Reflect.construct(Worker, [trustAddress(address), { type: 'module' }]);
  if (!(worker instanceof Worker)) throw new Error('It could not be started');
  return worker;
}
