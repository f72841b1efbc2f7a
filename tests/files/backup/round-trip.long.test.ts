import fc from 'fast-check';
import { expect, test } from 'vitest';

import { comesBackWhole } from '../../support/backup-round-trip.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';

test('a thousand devices come back from their backups as they were', () => {
  fc.assert(
    fc.property(deviceOf(), (device) => {
      expect(comesBackWhole(device)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
