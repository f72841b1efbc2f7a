import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { evidenceRowSchema } from '../../src/domain/device/rows.ts';
import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import { downloadReport, listMissing } from '../support/e2e-report.ts';
import { watchFaults } from '../support/e2e-watch.ts';
import {
  addAction,
  addDocument,
  addLink,
  answer,
  headingOf,
  loadPoliceTemplate,
  openQuestion,
  openSample,
  startAudit,
  startPoliceAudit,
  waitUntilReadyOffline,
} from '../support/e2e-words.ts';
import { runPdfTool } from '../support/pdf-tools.ts';

const IMAGE = '<img src=x onerror=window.__xss=1>';
const SCRIPT = '"><script>window.__xss=1</script>';
const DRAWING = '<svg onload=window.__xss=1>';
const ADDRESS = 'javascript:window.__xss=1';
const DUE = { day: '1', month: '9', year: '2031' };

const app = serveAndBrowse(undefined, INSTALLING);

test('the whole journey breaks no policy and raises no error', async () => {
  const context = await app.newContext();
  const { faults } = await watchFaults(context);
  const page = await openApp(context);
  await waitUntilReadyOffline(page);
  const audit = await startPoliceAudit(page, 'Quiet Constabulary');
  await page.getByRole('link', { name: 'Start answering' }).click();
  await answer(page, { rating: 'Not met', narrative: 'Nothing yet', evidenceStrength: 'None' });
  await addLink(page, { title: 'Policy', address: 'https://example.org/policy' });
  await addDocument(page, { title: 'Minutes', place: 'Folder 12' });
  await addAction(page, { what: 'Write it', owner: 'Head of policy', due: DUE });
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await answer(page, { rating: 'Fully met', narrative: 'All of it', complete: true });
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.locator('.recharts-surface').first().waitFor();
  await downloadReport(page);
  await page.reload();
  await page.locator('.recharts-surface').first().waitFor();
  await goTo(page, app.origin(), '/', 'Your audits');
  await openSample(page);
  await goTo(page, app.origin(), '/about', 'About this app');
  expect(faults).toEqual([]);
});

test('a broken policy and an error would be seen', async () => {
  const context = await app.newContext();
  const { faults } = await watchFaults(context);
  const page = await openApp(context);
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'http://leak.test/x.png';
    const script = document.createElement('script');
    script.append('window.__xss = 1');
    document.body.append(picture, script);
    setTimeout(() => {
      throw new Error('A bug of the test');
    });
  });
  // Each is told of by itself, in any order.
  for (const fault of [
    'A bug of the test',
    'policy: img-src http://leak.test/x.png',
    'policy: require-trusted-types-for trusted-types-sink',
  ]) {
    await expect.poll(() => faults.join('\n')).toContain(fault);
  }
  expect(await readMark(page)).toBeUndefined();
  // Neither may text be made into markup, even by our own mistake.
  const error = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>markup</p>';
      return 'taken';
    } catch (refusal) {
      return String(refusal);
    }
  });
  expect(error).toMatch(/TypeError.*TrustedHTML/);
});

test('hostile text stays text on every view and in the report', async () => {
  const context = await app.newContext();
  const { faults } = await watchFaults(context);
  const page = await openApp(context);
  const audit = await startAudit(page, {
    organisation: IMAGE,
    period: SCRIPT,
    preparedBy: DRAWING,
    preparedFor: ADDRESS,
  });
  const standards = (await loadPoliceTemplate()).standards;
  const [first, second] = standards.flatMap(({ questions }) => questions);
  const mayNotApply = standards
    .flatMap(({ questions }) => questions)
    .find(({ notApplicableAllowed }) => notApplicableAllowed);
  if (first === undefined || second === undefined || mayNotApply === undefined) {
    throw new Error('The template is too small');
  }
  await openQuestion(page, audit, first);
  await answer(page, { rating: 'Not met', narrative: IMAGE, impact: SCRIPT, privateNote: DRAWING });
  await addDocument(page, { title: IMAGE, place: SCRIPT, owner: DRAWING });
  await addAction(page, { what: IMAGE, owner: SCRIPT, due: DUE, measure: DRAWING });
  await openQuestion(page, audit, mayNotApply);
  await answer(page, { naReason: IMAGE, narrative: ADDRESS });
  await storeHostileLink(page, second.id);

  await page.goto(`${app.origin()}/#/`);
  await page.reload();
  for (const [place, shows] of [
    ['/', IMAGE],
    [audit, IMAGE],
    [`${audit}/details`, IMAGE],
    [`${audit}/standards/${standards[0]?.id}`, IMAGE],
    [`${audit}/questions/${first.id}`, `E01 ${IMAGE}`],
    [`${audit}/questions/${second.id}`, ADDRESS],
    [`${audit}/questions/${mayNotApply.id}`, mayNotApply.title],
    [`${audit}/report`, IMAGE],
  ] as const) {
    await page.goto(`${app.origin()}/#${place}`);
    await page.reload();
    await page.getByText(shows).filter({ visible: true }).first().waitFor();
    await expectOnlyText(page);
  }
  await page.getByRole('radio', { name: 'Full report' }).check();
  await page.getByRole('main').getByText(ADDRESS).filter({ visible: true }).first().waitFor();
  const { name, bytes } = await downloadReport(page);
  expect(name).toMatch(/^[\w-]+\.pdf$/);
  expect(listMissing(bytes, [IMAGE, SCRIPT, DRAWING, ADDRESS])).toEqual([]);
  const plain = runPdfTool('qpdf', bytes, ['--qdf', '--object-streams=disable'], ['-']);
  expect(plain).not.toMatch(/\/(JavaScript|JS|AA|Launch|SubmitForm|ImportData|GoToR|RichMedia)\b/);
  expect(plain).not.toMatch(/\/URI \((?!https?:)/);

  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByRole('button', { name: 'Remove the audit of' }).click();
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('rowheader', { name: IMAGE }).waitFor();
  await expectOnlyText(page);
  expect(faults).toEqual([]);
});

test('the form refuses every address that is not http or https as a link', async () => {
  const page = await app.visit();
  await startPoliceAudit(page, 'Careful Constabulary');
  await page.getByRole('link', { name: 'Start answering' }).click();
  await page.getByRole('button', { name: 'Add a link' }).click();
  const form = page.getByRole('form', { name: 'Add a link' });
  const refusal = form.getByRole('link', { name: /^Enter a web address in the correct format/ });
  const unnamed = form.getByRole('link', { name: 'Enter what the evidence is' });
  for (const address of [
    ADDRESS,
    ' JavaScript:window.__xss=1',
    'data:text/html,<script>window.__xss=1</script>',
    'vbscript:x',
    'not an address',
  ]) {
    // Between tries the summary changes, so that one refusal is not taken for the next.
    await form.getByLabel('What is it?').fill('');
    await form.getByLabel('Web address').fill('https://example.org');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await unnamed.waitFor();
    await refusal.waitFor({ state: 'detached' });
    await form.getByLabel('What is it?').fill('A link');
    await form.getByLabel('Web address').fill(address);
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await refusal.waitFor();
  }
  expect((await dumpDatabase(page)).stores['evidence']?.rows).toEqual([]);
});

async function openApp(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await goTo(page, app.origin());
  return page;
}

/** A link the form would refuse, as a hostile file or an older app might have left it. */
async function storeHostileLink(page: Page, questionId: string): Promise<void> {
  const { stores } = await dumpDatabase(page);
  const [row] = z.parse(z.array(evidenceRowSchema), stores['evidence']?.rows);
  if (row === undefined) throw new Error('There is no evidence to copy');
  const id = '00000000-0000-4000-8000-000000000099';
  const { addedAt, ownerRole, title } = row.evidence;
  const evidence = { kind: 'link', id, number: 99, questionIds: [questionId], address: ADDRESS };
  await putRow(page, 'evidence', {
    ...row,
    id,
    evidence: { ...evidence, addedAt, ownerRole, title },
  });
}

/** Nothing typed has become an element, a handler, a script or a link that runs. */
async function expectOnlyText(page: Page): Promise<void> {
  await headingOf(page, /./).waitFor();
  expect(await readMark(page)).toBeUndefined();
  const injected = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'img, iframe, object, embed, script, a, svg, [onerror], [onload]',
      ),
    ]
      .filter(
        (element) =>
          element.matches('img, iframe, object, embed, [onerror], [onload]') ||
          /^\s*(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? '') ||
          (element.matches('script') && element.textContent !== ''),
      )
      .map((element) => element.outerHTML),
  );
  expect(injected).toEqual([]);
}

function readMark(page: Page): Promise<unknown> {
  return page.evaluate((): unknown => Reflect.get(window, '__xss'));
}
