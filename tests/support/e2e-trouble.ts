import type { BrowserContext, Page } from 'playwright-core';

/**
 * A browser whose IndexedDB can be made to fail: the tests take hold of its own methods, before the
 * app runs. Which call is told by counting all of them from when it is set.
 */
export type Trouble =
  /** The call throws this. */
  | 'InvalidStateError'
  | 'UnknownError'
  /** The browser closes the connection at that call. */
  | 'close'
  /** What was called is never answered. */
  | 'silence';

export type TroubleWish = {
  readonly what: Trouble;
  /** Which call from now on is the first that fails, counted from 1. */
  readonly at?: number;
  /** How many fail. */
  readonly count?: number;
  /** Transactions alone, or those that write, or requests; all of them where it is left out. */
  readonly only?: 'transactions' | 'writes' | 'requests';
};

export async function prepareTrouble(context: BrowserContext): Promise<void> {
  await context.addInitScript(TROUBLE);
}

/** From now on calls fail as wished. */
export function makeTrouble(page: Page, wish: TroubleWish): Promise<void> {
  return page.evaluate((wished) => {
    Reflect.set(window, 'trouble', { at: 1, count: 1e9, ...wished, calls: 0, failed: 0 });
  }, wish);
}

export function endTrouble(page: Page): Promise<void> {
  return page.evaluate(() => {
    Reflect.set(window, 'trouble', undefined);
  });
}

/** How many calls have failed since it was set. */
export function countFailed(page: Page): Promise<number> {
  return page.evaluate(() => {
    const trouble: unknown = Reflect.get(window, 'trouble');
    return typeof trouble === 'object' && trouble !== null
      ? Number(Reflect.get(trouble, 'failed'))
      : 0;
  });
}

/** Only the app's own database: the tests look at others. */
const TROUBLE = `(() => {
  const isDue = (kind) => {
    const trouble = window.trouble;
    if (trouble === undefined) return undefined;
    const isMeant = [undefined, kind].includes(trouble.only) || (kind === 'writes' && trouble.only === 'transactions');
    if (!isMeant) return undefined;
    trouble.calls += 1;
    if (trouble.calls < trouble.at || trouble.failed >= trouble.count) return undefined;
    trouble.failed += 1;
    return trouble.what;
  };
  const start = IDBDatabase.prototype.transaction;
  const noAnswer = (target, names) => {
    for (const name of names) {
      Object.defineProperty(target, 'on' + name, { value: null, writable: true });
    }
    const listen = target.addEventListener;
    target.addEventListener = (name, ...more) => names.includes(name) || listen.call(target, name, ...more);
  };
  const fail = (what, database, transaction) => {
    if (what === 'close') {
      try { transaction?.abort(); } catch {}
      database.close();
      database.dispatchEvent(new Event('close'));
      throw new DOMException('closing', 'InvalidStateError');
    }
    throw new DOMException('the connection is gone', what);
  };
  IDBDatabase.prototype.transaction = function (...given) {
    if (this.name !== 's11-self-audit') return start.apply(this, given);
    const what = isDue(given[1] === 'readwrite' ? 'writes' : 'transactions');
    if (what !== undefined && what !== 'silence') fail(what, this);
    const transaction = start.apply(this, given);
    if (what === 'silence') noAnswer(transaction, ['complete', 'error', 'abort']);
    return transaction;
  };
  for (const [owner, names] of [
    [IDBObjectStore.prototype, ['get', 'getAll', 'put', 'add', 'delete', 'count', 'openCursor', 'getAllKeys']],
    [IDBIndex.prototype, ['get', 'getAll', 'count', 'openCursor', 'getAllKeys']],
  ]) {
    for (const name of names) {
      const call = owner[name];
      owner[name] = function (...given) {
        const transaction = (this.objectStore ?? this).transaction;
        if (transaction.db.name !== 's11-self-audit') return call.apply(this, given);
        const what = isDue('requests');
        if (what !== undefined && what !== 'silence') fail(what, transaction.db, transaction);
        const request = call.apply(this, given);
        if (what === 'silence') noAnswer(request, ['success', 'error']);
        return request;
      };
    }
  }
})()`;
