import { MemoryRouter } from 'react-router';
import { expect } from 'vitest';
import { userEvent, type Locator } from 'vitest/browser';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { ReportPage } from '../../../src/features/audit-report/report-page.tsx';
import type { StoredAudit } from '../../../src/storage/stored-audit.ts';
import { show } from '../../components/show.tsx';
import { anAudit, aTemplate } from '../../support/builders.ts';

export const template = aTemplate();
export const MADE = 'The PDF has been made. It has not been sent.';

export function showReport(
  change: Partial<Audit> = {},
  damaged: StoredAudit['damaged'] = [],
): void {
  const audit = anAudit(template, [1], change);
  const none = { revisionByQuestion: new Map(), changedAtByQuestion: new Map() };
  const stored = { audit, template, ...none, damaged };
  show(
    <MemoryRouter>
      <ReportPage stored={stored} scorecard={scoreAudit(template, audit, '2026-11-22')} />
    </MemoryRouter>,
  );
}

/** By keys, as someone without a mouse: what has the focus then may go away. */
export async function press(button: Locator): Promise<void> {
  await expect.element(button).toBeVisible();
  button.element().focus();
  await userEvent.keyboard('{Enter}');
}
