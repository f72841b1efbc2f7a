import { describe, expect, test } from 'vitest';

import { findConnectionProblem } from '../../src/storage/storage-problem.ts';

/** As the browser and Dexie reject: an error with a name and, inside, the one that caused it. */
function anError(name: string, more: object = {}): Error {
  return Object.assign(new Error(name), { name }, more);
}

describe('a rejected database call', () => {
  test.each([
    ['a quota error', anError('QuotaExceededError')],
    [
      'an abort caused by a quota error',
      anError('AbortError', { inner: anError('QuotaExceededError') }),
    ],
    [
      'a quota error two levels down',
      anError('AbortError', {
        inner: anError('AbortError', { inner: anError('QuotaExceededError') }),
      }),
    ],
    [
      'a bulk write with a quota error',
      anError('BulkError', { failures: [anError('QuotaExceededError')] }),
    ],
    ['the browser’s own quota error', new DOMException('no room', 'QuotaExceededError')],
  ])('is a full device: %s', (_, error) => {
    expect(findConnectionProblem(error)).toEqual({ kind: 'full' });
  });

  test.each(['DatabaseClosedError', 'InvalidStateError'])('is a lost connection: %s', (name) => {
    expect(findConnectionProblem(anError(name))).toEqual({ kind: 'closed' });
  });

  test.each(['AbortError', 'UnknownError', 'DataError', 'NotReadableError'])(
    'is a failure of the browser: %s',
    (name) => {
      expect(findConnectionProblem(anError(name))).toEqual({ kind: 'failed', reason: name });
    },
  );

  test.each([new TypeError('x is undefined'), anError('DataCloneError'), 'text', null, undefined])(
    'is a bug, and no fact of storage: %s',
    (error) => {
      expect(findConnectionProblem(error)).toBeUndefined();
    },
  );

  test('is looked into no deeper than it goes, even when it is inside itself', () => {
    const error = anError('OddError');
    expect(findConnectionProblem(Object.assign(error, { inner: error }))).toBeUndefined();
  });
});
