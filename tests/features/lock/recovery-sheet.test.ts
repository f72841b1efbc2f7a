import { expect, test } from 'vitest';

import { findSheetParts, writeSheet } from '../../../src/features/lock/recovery-sheet.ts';

const recoveryKey = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;
const byRecoveryKey = 'abcd'.repeat(90);

test('a whole sheet has both its parts, however its lines end', () => {
  const sheet = writeSheet({ recoveryKey, byRecoveryKey }, '27 November 2026');
  expect(findSheetParts(sheet)).toEqual({ recoveryKey, byRecoveryKey });
  expect(findSheetParts(sheet.replaceAll('\n', '\r\n'))).toEqual({ recoveryKey, byRecoveryKey });
});

test('a key typed in small letters, with spaces or over two lines, is the key', () => {
  const typed = recoveryKey.toLowerCase();
  expect(findSheetParts(` ${typed} `)).toEqual({ recoveryKey });
  expect(findSheetParts(`${typed.slice(0, 30)} ${typed.slice(30)}`)).toEqual({ recoveryKey });
  expect(findSheetParts(`${typed.slice(0, 40)}\n${typed.slice(40)}`)).toEqual({ recoveryKey });
});

test('what is no whole key is none', () => {
  expect(findSheetParts(recoveryKey.slice(0, -1))).toBeUndefined();
  expect(findSheetParts('4821-0937-5560')).toBeUndefined();
});
