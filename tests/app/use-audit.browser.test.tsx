import type { ReactElement } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

import { useAudit } from '../../src/app/use-audit.ts';
import { saveAction } from '../../src/storage/actions.ts';
import { show } from '../components/show.tsx';
import { aPlannedAction, AUDIT, NOW, openEmptyStorage, startAnAudit } from '../storage/an-audit.ts';

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
  const due = { ...aPlannedAction(1), dueDate: '2026-03-04' };
  const saved = await saveAction(AUDIT, due, NOW);
  if (!saved.ok) throw new Error(saved.problem.kind);
});

afterEach(() => {
  vi.useRealTimers();
});

function Day(): ReactElement {
  const state = useAudit(AUDIT);
  if (state.status !== 'ready') return <p>Opening</p>;
  const { today, overdueActions } = state.scorecard;
  return (
    <p>
      {today}, {overdueActions.length} overdue
    </p>
  );
}

test('a tab that comes back into sight another day is scored as of that day', async () => {
  vi.setSystemTime(new Date(2026, 2, 4, 12));
  show(<Day />);
  await expect.element(page.getByText('2026-03-04, 0 overdue')).toBeVisible();
  vi.setSystemTime(new Date(2026, 2, 7, 9));
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(page.getByText('2026-03-07, 1 overdue')).toBeVisible();
});

test('a tab left in sight is scored anew at midnight', async () => {
  vi.setSystemTime(new Date(2026, 2, 4, 23, 59, 59, 400));
  show(<Day />);
  await expect.element(page.getByText('2026-03-04, 0 overdue')).toBeVisible();
  vi.setSystemTime(new Date(2026, 2, 5));
  await expect.element(page.getByText('2026-03-05, 1 overdue')).toBeVisible();
});
