import { test } from 'vitest';

import { expectFaults, SCALE } from './sound-files.ts';

test.each([
  ['id', 'not-met', 'not-met'],
  ['label', 'Not met', 'Not met'],
  ['label', 'Not  met.', 'Not  met.'],
  ['short', 'not', 'not'],
])('two ratings of one %s are a fault: %s', (field, value, shown) => {
  const points = SCALE.points.map((point, index) =>
    index === 2 ? { ...point, [field]: value } : point,
  );
  expectFaults({ 'scales/four-point.json': { ...SCALE, points } }, [
    `audit-templates/scales/four-point.json, points.2.${field}: an earlier point has "${shown}" too`,
  ]);
});
