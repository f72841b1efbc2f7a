import type { ReactElement } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { useAudit } from '../../../src/app/use-audit.ts';
import { DetailsPage } from '../../../src/features/audit-setup/details-page.tsx';
import { updateDetails } from '../../../src/storage/audits.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import type { SaveState } from '../../../src/storage/save-state.ts';
import { show } from '../../components/show.tsx';
import {
  AUDIT,
  DETAILS,
  LATER,
  NOW,
  openEmptyStorage,
  startAnAudit,
} from '../../storage/an-audit.ts';

const NAME = 'Name of your organisation';
const PERIOD = 'Period the audit covers (optional)';
const RESTORED = /^Changes you made earlier and did not save/u;

const put = Reflect.get(IDBObjectStore.prototype, 'put');
let said: SaveState[] = [];

beforeEach(async () => {
  said = [];
  await openEmptyStorage();
  await startAnAudit();
});

afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

function report(_what: string, state: SaveState): void {
  said.push(state);
}

function showDetails(): void {
  show(
    <MemoryRouter initialEntries={[`/audits/${AUDIT}/details`]}>
      <Routes>
        <Route path="audits/:audit/details" element={<Opened />} />
        <Route path="*" element={<Link to={`/audits/${AUDIT}/details`}>To the details</Link>} />
      </Routes>
    </MemoryRouter>,
  );
}

function Opened(): ReactElement {
  const state = useAudit(AUDIT);
  if (state.status !== 'ready') return <p>Opening the audit…</p>;
  return <DetailsPage stored={state.stored} scorecard={state.scorecard} reportSave={report} />;
}

async function readDetails(): Promise<unknown> {
  const read = await readAudit(AUDIT);
  return read.ok ? read.value.audit.details : read.problem;
}

async function leaveAndComeBack(): Promise<void> {
  await page.getByRole('link', { name: DETAILS.organisation }).click();
  await page.getByRole('link', { name: 'To the details' }).click();
}

test('saving leaves alone what another tab has changed meanwhile', async () => {
  showDetails();
  await page.getByLabelText(NAME).fill('St Mary’s');
  await updateDetails(AUDIT, (now) => ({ ...now, period: '2026', dueDate: '2027-03-27' }), LATER);
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect.element(page.getByRole('link', { name: 'To the details' })).toBeVisible();
  expect(await readDetails()).toEqual({
    ...DETAILS,
    organisation: 'St Mary’s',
    period: '2026',
    dueDate: '2027-03-27',
  });
});

test('an emptied due date is none any more', async () => {
  await updateDetails(AUDIT, (now) => ({ ...now, dueDate: '2027-03-27' }), NOW);
  showDetails();
  for (const part of ['Day', 'Month', 'Year']) await page.getByLabelText(part).first().clear();
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect.element(page.getByRole('link', { name: 'To the details' })).toBeVisible();
  expect(await readDetails()).toEqual(DETAILS);
});

test('changes that were not saved are there on coming back, until they are saved', async () => {
  showDetails();
  await page.getByLabelText(PERIOD).fill('Half a per');
  await page.getByLabelText('Day').first().fill('3');
  expect(page.getByText(RESTORED).elements()).toEqual([]);
  await leaveAndComeBack();
  await expect.element(page.getByLabelText(PERIOD)).toHaveValue('Half a per');
  await expect.element(page.getByLabelText('Day').first()).toHaveValue('3');
  await expect.element(page.getByText(RESTORED)).toBeVisible();

  await page.getByLabelText('Day').first().clear();
  await page.getByLabelText(PERIOD).fill('2026');
  await page.getByRole('button', { name: 'Save details' }).click();
  await page.getByRole('link', { name: 'To the details' }).click();
  await expect.element(page.getByLabelText(PERIOD)).toHaveValue('2026');
  expect(page.getByText(RESTORED).elements()).toEqual([]);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('cancelling drops the changes', async () => {
  showDetails();
  await page.getByLabelText(PERIOD).fill('Half a per');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'To the details' }).click();
  await expect.element(page.getByLabelText(PERIOD)).toHaveValue(DETAILS.period);
  expect(page.getByText(RESTORED).elements()).toEqual([]);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('what goes wrong in saving is told, and the words stay, and are kept', async () => {
  showDetails();
  await page.getByLabelText(PERIOD).fill('2026');
  IDBObjectStore.prototype.put = () => {
    throw new TypeError('a bug of ours');
  };
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect.poll(() => said.at(-1)).toMatchObject({ kind: 'notSaved' });
  await expect.element(page.getByLabelText(PERIOD)).toHaveValue('2026');
  await leaveAndComeBack();
  await expect.element(page.getByLabelText(PERIOD)).toHaveValue('2026');
  expect(said.at(-1)).toEqual({ kind: 'nothingYet' });
});
