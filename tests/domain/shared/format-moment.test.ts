import { expect, test } from 'vitest';

import { formatMoment } from '../../../src/domain/shared/format-moment.ts';

test('a moment is said on the user’s own clock, with both digits of hour and minute', () => {
  const moment = new Date(2026, 10, 6, 9, 5).toISOString();
  expect(formatMoment(moment)).toBe('6 November 2026 at 09:05');
});
