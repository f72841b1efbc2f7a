import * as z from 'zod/mini';
import { beforeEach, expect, test } from 'vitest';

import { dropDraftsOf } from '../../src/storage/drop-drafts.ts';
import { keepDraft, readDraft } from '../../src/storage/kept-drafts.ts';
import { keepPending } from '../../src/storage/pending-text.ts';
import { eraseAudit } from '../../src/storage/erase-audit.ts';
import {
  anAnswer,
  AUDIT,
  LATER,
  LEAD,
  NOW,
  openEmptyStorage,
  OTHER_AUDIT,
  startAnAudit,
} from './an-audit.ts';

const words = z.object({ words: z.string() });

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

test('an audit that is deleted for good leaves no half-filled form', async () => {
  for (const audit of [AUDIT, OTHER_AUDIT]) {
    keepDraft(`${audit} ${LEAD} evidence`, { words: 'half' });
    keepDraft(`${audit} details`, { words: 'half' });
    keepPending(audit, LEAD, 0, anAnswer('half'), NOW);
  }
  keepDraft('start', { words: 'of no audit' });
  await eraseAudit(AUDIT, { safetyCopy: false }, LATER);
  expect(JSON.stringify(localStorage)).not.toContain(AUDIT);
  expect(Object.keys(localStorage)).toHaveLength(4);
  expect(readDraft(`${OTHER_AUDIT} details`, words)).toEqual({ words: 'half' });
  expect(readDraft('start', words)).toEqual({ words: 'of no audit' });
});

test('drafts of one audit can be dropped by its id alone', () => {
  keepDraft(`${AUDIT} details`, { words: 'half' });
  dropDraftsOf(AUDIT);
  expect(Object.keys(localStorage)).toEqual([]);
});
