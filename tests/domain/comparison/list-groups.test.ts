import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import { listGroups } from '../../../src/domain/comparison/list-groups.ts';
import { anyAudits } from '../../support/comparison.ts';

test('every pair and every lone question stands in one list', () => {
  fc.assert(
    fc.property(anyAudits, ({ earlier, later, steps }) => {
      const comparison = compareScorecards(earlier, later, steps);
      const rows = listGroups(comparison).flatMap((group) => group.rows);
      const { compared, unlike, added, retired } = comparison;
      expect(rows.length).toBe(compared.length + unlike.length + added.length + retired.length);
      const keys = rows.map(({ before, after }) => `${before?.place ?? ''}>${after?.place ?? ''}`);
      expect(new Set(keys).size).toBe(rows.length);
    }),
  );
});
