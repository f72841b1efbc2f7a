import type { Locator, Page } from 'playwright-core';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import type { Question, Template } from '../../src/domain/template/template.ts';
import { goTo } from './e2e-app.ts';

/** The app in its own words: each function is one thing a person does. */

export type Start = {
  readonly organisation: string;
  readonly agency?: string;
  readonly edition?: RegExp;
  readonly period?: string;
  readonly preparedBy?: string;
  readonly preparedFor?: string;
};

/** From the first screen to the task list of a new audit; answers its address in the app. */
export async function startAudit(page: Page, start: Start): Promise<string> {
  await page.getByRole('link', { name: 'Start an audit' }).click();
  await page.getByRole('radio', { name: start.agency ?? 'Police forces' }).check();
  await page.getByRole('radio', { name: start.edition ?? /2023/ }).check();
  await page.getByRole('radio', { name: 'Standard', exact: true }).check();
  await page.getByLabel('Period the audit covers (optional)').fill(start.period ?? '');
  await page.getByLabel('Prepared by (optional)').fill(start.preparedBy ?? '');
  await page.getByLabel('Prepared for (optional)').fill(start.preparedFor ?? '');
  return finishStart(page, start.organisation);
}

/** A new audit of a police force, for tests of what comes after: its questions are chosen by the address. */
export async function startPoliceAudit(page: Page, organisation: string): Promise<string> {
  await page.evaluate(() => {
    location.hash = '/audits/new?agency=police&edition=wt2023&depth=standard';
  });
  return finishStart(page, organisation);
}

async function finishStart(page: Page, organisation: string): Promise<string> {
  await page.getByLabel('Name of your organisation').fill(organisation);
  await page.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(page, organisation).waitFor();
  return placeOf(page);
}

/** One click from the first screen; answers the sample's address in the app. */
export async function openSample(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'See a sample audit' }).click();
  await page.getByRole('heading', { name: 'Standards', exact: true }).waitFor();
  return placeOf(page);
}

/** A first question of a new audit, ready to be answered. */
export async function openFirstQuestion(page: Page, organisation: string): Promise<void> {
  await startPoliceAudit(page, organisation);
  await page.getByRole('link', { name: 'Start answering' }).click();
  await narrativeOf(page).waitFor();
  await headingOf(page, /./).waitFor();
}

export function headingOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name });
}

/** Where in the app the page is: what stands after `#`. */
export function placeOf(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

/** The template the journeys answer: police, 2023 edition, standard depth. */
export async function loadPoliceTemplate(): Promise<Template> {
  const loaded = await loadTemplate('police', {
    edition: 'wt2023',
    depth: 'standard',
    options: [],
  });
  if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
  return loaded.value;
}

/** Opens one question of an audit by its address. */
export async function openQuestion(page: Page, audit: string, question: Question): Promise<void> {
  await goTo(page, originOf(page), `${audit}/questions/${question.id}`, question.title);
}

export function originOf(page: Page): string {
  return new URL(page.url()).origin;
}

export type AnswerWords = {
  /** The label of a point of the scale, or not applicable with its reason. */
  readonly rating?: string;
  readonly naReason?: string;
  readonly narrative?: string;
  readonly impact?: string;
  readonly evidenceStrength?: string;
  readonly privateNote?: string;
  readonly complete?: boolean;
};

/** Fills in what is given of the question on the page, and waits until the app says it is saved. */
export async function answer(page: Page, words: AnswerWords): Promise<void> {
  if (words.rating !== undefined) {
    await page.getByRole('radio', { name: words.rating, exact: true }).check();
  }
  if (words.naReason !== undefined) {
    await page.getByRole('radio', { name: 'Not applicable to us' }).check();
    await type(fieldOf(page, 'Why does this question not apply'), words.naReason);
  }
  if (words.narrative !== undefined) await type(narrativeOf(page), words.narrative);
  if (words.impact !== undefined) {
    await type(fieldOf(page, 'What difference does it make'), words.impact);
  }
  if (words.evidenceStrength !== undefined) {
    await page.getByRole('radio', { name: words.evidenceStrength }).check();
  }
  if (words.privateNote !== undefined) {
    const note = page.getByRole('textbox', { name: 'Private note', exact: true });
    if (!(await note.isVisible())) await page.getByText('Private note, not included').click();
    await type(note, words.privateNote);
  }
  if (words.complete === true) await page.getByRole('radio', { name: 'Yes, completed' }).check();
  await waitUntilSaved(page);
}

export function narrativeOf(page: Page): Locator {
  return fieldOf(page, 'Describe your arrangements');
}

export function fieldOf(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label });
}

/** Types and leaves the field, which saves at once: from here "saved" is said of these words. */
async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.blur();
}

/** The app's own word for it; a test may take it at this word. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText(/^Saved on this device \d\d:\d\d/).waitFor();
}

export type LinkWords = {
  readonly title: string;
  readonly address: string;
  readonly owner?: string;
};

export async function addLink(page: Page, link: LinkWords): Promise<void> {
  await page.getByRole('button', { name: 'Add a link' }).click();
  const form = page.getByRole('form', { name: 'Add a link' });
  await form.getByLabel('What is it?').fill(link.title);
  await form.getByLabel('Web address').fill(link.address);
  if (link.owner !== undefined) await form.getByLabel('Who holds it?').fill(link.owner);
  await form.getByRole('button', { name: 'Save evidence' }).click();
  await form.waitFor({ state: 'detached' });
}

export type DocumentWords = {
  readonly title: string;
  readonly place: string;
  readonly owner?: string;
};

export async function addDocument(page: Page, document: DocumentWords): Promise<void> {
  await page.getByRole('button', { name: 'Add a document held elsewhere' }).click();
  const form = page.getByRole('form', { name: 'Add a document held elsewhere' });
  await form.getByLabel('What is it?').fill(document.title);
  await form.getByLabel('Where is it held?').fill(document.place);
  if (document.owner !== undefined) await form.getByLabel('Who holds it?').fill(document.owner);
  await form.getByRole('button', { name: 'Save evidence' }).click();
  await form.waitFor({ state: 'detached' });
}

export type ActionWords = {
  readonly what: string;
  readonly owner: string;
  readonly due: { readonly day: string; readonly month: string; readonly year: string };
  readonly measure?: string;
};

export async function addAction(page: Page, action: ActionWords): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).click();
  const form = page.getByRole('form', { name: 'Add an action' });
  await form.getByLabel('What will change?').fill(action.what);
  await form.getByLabel('Who owns it?').fill(action.owner);
  const due = form.getByRole('group', { name: 'When is it due?' });
  await due.getByLabel('Day').fill(action.due.day);
  await due.getByLabel('Month').fill(action.due.month);
  await due.getByLabel('Year').fill(action.due.year);
  await form.getByLabel('How will you know it has worked?').fill(action.measure ?? '');
  await form.getByRole('button', { name: 'Save action' }).click();
  await form.waitFor({ state: 'detached' });
}

/** An item of evidence or an action in its list, by number and name. */
export function itemOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').getByText(name, { exact: true }).first();
}

/** Waits for the line that promises work without a network. */
export async function waitUntilReadyOffline(page: Page): Promise<void> {
  await page.getByText(/(^|· )Ready to work offline/).waitFor({ timeout: 30_000 });
}
