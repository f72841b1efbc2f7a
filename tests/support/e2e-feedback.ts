import { readFile } from 'node:fs/promises';

import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';

import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { returnToAudit } from '../../src/domain/audit-return/return-to-audit.ts';
import type { HeadRow } from '../../src/domain/device/rows.ts';
import { must } from '../../src/domain/shared/must.ts';
import { aDevice } from './device-rows.ts';
import { putRow } from './e2e-database.ts';

/** Puts the audit on the device that this return was made of, as its agency has it; with more in its head. */
export async function putAuditOfReturn(
  page: Page,
  auditReturn: AuditReturn,
  more: Pick<HeadRow, 'ticket' | 'signOffs'> = {},
): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { content, contentHash, madeAt } = auditReturn;
  const device = aDevice(content.template, [returnToAudit(auditReturn)]);
  const made = { contentHash, madeAt, fileName: 'return.s11.json', recipients: [], sent: [] };
  await putRow(page, 'templates', content.template);
  for (const head of device.audits) {
    await putRow(page, 'audits', { ...head, returns: [made], ...more });
  }
  for (const table of ['answers', 'evidence', 'actions'] as const) {
    for (const row of device[table]) await putRow(page, table, row);
  }
}

/** Presses what saves feedback and gives what came of it, by path. */
export async function saveFeedback(
  page: Page,
  press: () => Promise<void>,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 1_500_000 }),
    press(),
  ]);
  const path = must(await download.path(), 'the file that was saved');
  return unzipSync(new Uint8Array(await readFile(path)));
}

export function feedbackFile(bytes: Uint8Array | undefined): {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
} {
  return {
    name: 'feedback_Agency-0.s11feedback.json',
    mimeType: 'application/json',
    buffer: Buffer.from(must(bytes, 'the feedback file')),
  };
}
