/**
 * Every page that has the work open holds this, and who seals or unseals all of it has it alone: a
 * page that does not know of the lock would store what is not sealed, or leave sealed what nobody
 * can open any more.
 */
const NAME = 's11-open';

/** Holds it until the page goes. Waits only while another page seals or unseals. */
export function holdOpen(): Promise<void> {
  return new Promise((resolve) => {
    if (!('locks' in navigator)) {
      resolve();
      return;
    }
    navigator.locks
      .request(NAME, { mode: 'shared' }, () => {
        resolve();
        return new Promise(() => undefined);
      })
      // A browser that refuses it cannot put the lock on either.
      .catch(() => {
        resolve();
      });
  });
}

/** Does the work while no page is open; `undefined` when one is. */
export async function whileAlone<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  if (!('locks' in navigator)) return undefined;
  return navigator.locks.request(NAME, { ifAvailable: true }, (lock) =>
    lock === null ? Promise.resolve(undefined) : work(),
  );
}
