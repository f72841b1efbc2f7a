import { expect, test } from 'vitest';

import {
  BARRIER_LABELS,
  partTags,
  readBarrier,
  toBarrierTag,
} from '../../../src/domain/moderation/barriers.ts';
import { moderationSchema } from '../../../src/domain/moderation/moderation.ts';
import { decided } from '../../support/picture.ts';

test('each barrier of the list is a tag that is read as the same barrier, and may be stored', () => {
  const tags = BARRIER_LABELS.map(toBarrierTag);
  expect(tags[0]).toBe('Barrier: information sharing');
  expect(partTags(tags)).toEqual({ issues: [], barriers: BARRIER_LABELS });
  expect(new Set(tags).size).toBe(9);
  const { moderation } = decided(0, 0, { kind: 'agree' }, tags);
  expect(moderationSchema.parse(moderation).tags[0]?.value).toEqual(tags);
});

test.each([
  ['Barrier: Night cover', 'Night cover'],
  ['barrier:night   cover ', 'Night cover'],
  ['BARRIER : it systems that do not meet', 'IT systems that do not meet'],
])('“%s” is the barrier “%s”', (tag, label) => {
  expect(readBarrier(tag)?.label).toBe(label);
  expect(readBarrier(toBarrierTag(label))).toEqual(readBarrier(tag));
});

test.each(['Barrier:', 'Barrier:  ', 'Barrier', 'No barrier: all is well', 'Barriers: some', ''])(
  '“%s” is no barrier',
  (tag) => {
    expect(readBarrier(tag)).toBeUndefined();
    expect(partTags([tag])).toEqual({ issues: [tag], barriers: [] });
  },
);
