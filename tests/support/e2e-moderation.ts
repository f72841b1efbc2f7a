import type { Page } from 'playwright-core';

import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import { aRound, ROUND } from './collection.ts';
import { goTo } from './e2e-app.ts';
import { putRow } from './e2e-database.ts';
import { headingOf } from './e2e-words.ts';
import { makeAgencies } from './round-files.ts';

const AT = '2026-11-12T09:00:00.000Z';

/** Puts a round on the device in which the first so many agencies are expected, with these returns. */
export async function putRound(
  page: Page,
  agencies: number,
  returns: readonly AuditReturn[],
): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const common = { roundId: ROUND, revision: 1, changedAt: AT };
  const round = { id: ROUND, round: aRound(), revision: 1, startedAt: AT, changedAt: AT };
  await putRow(page, 'rounds', round);
  for (const agency of makeAgencies(agencies)) {
    await putRow(page, 'agencies', { ...common, token: agency.token, agency });
  }
  for (const one of returns) await putReturn(page, one);
}

export async function putReturn(page: Page, auditReturn: AuditReturn): Promise<void> {
  const { template, templateHash, text } = splitReturn(auditReturn, 'unchanged');
  const received = toReceivedReturn(auditReturn, {
    standing: 'unchanged',
    templateHash,
    source: {
      fileName: 'return.s11.json',
      kind: 'return',
      wasSealed: false,
      importedAt: AT,
      cameOn: '2026-11-12',
    },
  });
  const { contentHash } = received;
  await putRow(page, 'roundTemplates', { hash: templateHash, template });
  await putRow(page, 'returnDocuments', { contentHash, templateHash, text });
  const row = { roundId: ROUND, contentHash, received, revision: 1, changedAt: AT };
  await putRow(page, 'receivedReturns', row);
}

/** Opens a round's Moderate as somebody in this role. */
export async function openAsModerator(page: Page, origin: string, role: string): Promise<void> {
  await goTo(page, origin, `/rounds/${ROUND}/moderate`, 'Who is moderating?');
  await page.getByLabel('Your role').fill(role);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await headingOf(page, 'Moderate').waitFor();
}
