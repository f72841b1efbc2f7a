import { beforeEach, expect, test } from 'vitest';

import { findPending, keepPending } from '../../src/storage/pending-text.ts';
import { anAnswer, AUDIT, LEAD, openEmptyStorage, POLICY, startAnAudit } from './an-audit.ts';
import { openTab } from './second-tab.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

test('finds what this page kept for the question, longer than an answer can hold or not', () => {
  const long = anAnswer('x'.repeat(250_001));
  keepPending(AUDIT, LEAD, 3, long, new Date());
  expect(findPending(AUDIT, LEAD)).toMatchObject({ baseRevision: 3, answer: long });
  expect(findPending(AUDIT, POLICY)).toBeUndefined();
});

test('finds what a page that is gone kept, and leaves alone what another open tab keeps', async () => {
  const tab = await openTab();
  tab.pendingText.keepPending(AUDIT, LEAD, 1, anAnswer('open elsewhere'), new Date());
  expect(findPending(AUDIT, LEAD)).toBeUndefined();
  tab.pendingText.keepPending(AUDIT, LEAD, 1, anAnswer('from before'), new Date(0));
  expect(findPending(AUDIT, LEAD)).toMatchObject({ answer: anAnswer('from before') });
});
