import type { ReactElement } from 'react';
import { Link, MemoryRouter, Route, Routes, useParams } from 'react-router';
import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import { listQuestions, type Template } from '../../../src/domain/template/template.ts';
import { StartPage } from '../../../src/features/audit-setup/start-page.tsx';
import { readAudit } from '../../../src/storage/read-audit.ts';
import { show } from '../../components/show.tsx';

/** The form that starts an audit, at an address that may choose its questions. */
export function showStart(search = ''): void {
  show(
    <MemoryRouter initialEntries={[`/audits/new${search}`]}>
      <Routes>
        <Route path="audits/new" element={<StartPage reportSave={() => undefined} />} />
        <Route path="audits/:audit" element={<Started />} />
        <Route path="*" element={<Link to="/audits/new">To the start</Link>} />
      </Routes>
    </MemoryRouter>,
  );
}

function Started(): ReactElement {
  const { audit } = useParams();
  return (
    <>
      <p data-testid="started">{audit}</p>
      <Link to="/audits/new">To the start</Link>
    </>
  );
}

export function kind(name: string): Locator {
  return page.getByRole('radio', { name, exact: true });
}

/** Opens what the address chose, where it is said in a few lines; then all there is to choose from is there. */
export async function changeQuestions(): Promise<void> {
  await expect.element(page.getByLabelText('Name of your organisation')).toBeVisible();
  const change = page.getByRole('button', { name: 'Change the questions' });
  if (change.elements().length > 0) await change.click();
}

/** The kinds of organisation on offer, in order. */
export function listKinds(): readonly string[] {
  const group = page.getByRole('group', { name: 'What kind of organisation' });
  return group.getByRole('radio').elements().map(nameOf);
}

/** The conditional parts on offer, in order; none where they are not asked about. */
export function listParts(): readonly string[] {
  return page.getByRole('checkbox').elements().map(nameOf);
}

function nameOf(element: Element): string {
  return element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
}

/** Starts the audit as the form stands, and reads the template it was stored with. */
export async function pressStart(): Promise<Template> {
  await page.getByLabelText('Name of your organisation').fill('Anyborough');
  await page.getByRole('button', { name: 'Start the audit' }).click();
  const started = await page.getByTestId('started').findElement();
  const read = await readAudit(auditIdSchema.parse(started.textContent));
  if (!read.ok) throw new Error(`The audit was not stored: ${read.problem.kind}`);
  return read.value.template;
}

export function listIds(template: Template): readonly string[] {
  return listQuestions(template).map(({ id }) => id);
}
