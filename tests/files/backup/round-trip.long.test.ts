import fc from 'fast-check';
import { expect, test } from 'vitest';

import { comesBackWhole } from '../../support/backup-round-trip.ts';
import { deviceOf } from '../../support/device-arbitrary.ts';
import { fullCount } from '../../support/full-count.ts';

const DEVICES = fullCount(1_000);

test(`${DEVICES} devices come back from their backups as they were`, () => {
  fc.assert(
    fc.property(deviceOf(), (device) => {
      expect(comesBackWhole(device)).toBe(true);
    }),
    { numRuns: DEVICES },
  );
  console.log(`G14: ${DEVICES} of ${DEVICES} generated devices equal, attachments by their hashes`);
});
