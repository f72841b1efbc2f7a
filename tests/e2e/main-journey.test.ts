import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Question, Template } from '../../src/domain/template/template.ts';
import { goTo, STEP_MS } from '../support/e2e-app.ts';
import { listMissing, pressDownload, squeeze } from '../support/e2e-report.ts';
import {
  addAction,
  addDocument,
  addLink,
  answer,
  fieldOf,
  headingOf,
  itemOf,
  loadPoliceTemplate,
  narrativeOf,
  openQuestion,
  placeOf,
  startAudit,
  waitUntilSaved,
  type AnswerWords,
} from '../support/e2e-words.ts';
import { startKillable, type KillableBrowser } from '../support/killable-chromium.ts';
import { readPdfText, runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

const ORGANISATION = 'Westmarch Constabulary';
const LINK = {
  title: 'Safer recruitment policy, version 4',
  address: 'https://westmarch.example.org/policies/recruitment',
  owner: 'HR manager',
};
const DOCUMENT = {
  title: 'Minutes of the force safeguarding board',
  place: 'Governance team’s files, folder 12',
  owner: 'Board secretary',
};
const ACTION = {
  what: 'Name a deputy for the senior lead',
  owner: 'Assistant chief constable',
  due: { day: '27', month: '3', year: '2031' },
  measure: 'The deputy has covered two absences',
};
const PRIVATE = 'Ask Morgan before anyone else reads this quokka';
const NA_REASON = 'The force keeps no such premises of its own';
const RATINGS = ['Not met', 'Partly met', 'Mostly met', 'Fully met'] as const;

let served: ServedApp;
let profile: string;
let browser: KillableBrowser;

beforeAll(async () => {
  served = await serveApp();
  profile = mkdtempSync(join(tmpdir(), 's11-journey-'));
});
afterAll(async () => {
  await browser.kill();
  await served.stop();
  rmSync(profile, { recursive: true, force: true });
});

async function openBrowser(): Promise<Page> {
  browser = await startKillable(profile);
  browser.page.setDefaultTimeout(STEP_MS);
  await goTo(browser.page, served.origin);
  return browser.page;
}

test('an audit lives through a reload and a killed browser, and its report says every word', async () => {
  let page = await openBrowser();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  const audit = await startAudit(page, { organisation: ORGANISATION, preparedBy: 'Head of PPU' });
  const questions = chooseTen(await loadPoliceTemplate());

  const answers = questions.map((_, place) => answerFor(place));
  const answerFrom = async (first: number, end: number): Promise<void> => {
    for (const [place, question] of [...questions.entries()].slice(first, end)) {
      await openQuestion(page, audit, question);
      await answer(page, answers[place] ?? {});
      if (place === 0) await addLink(page, LINK);
      if (place === 0) await addDocument(page, DOCUMENT);
      if (place === 1) await addAction(page, ACTION);
    }
  };
  const expectAnswers = async (end: number): Promise<void> => {
    for (const [place, question] of [...questions.entries()].slice(0, end)) {
      await openQuestion(page, audit, question);
      await expectAnswer(page, answers[place]);
      if (place === 0) await itemOf(page, `E01 ${LINK.title}`).waitFor();
      if (place === 0) await itemOf(page, `E02 ${DOCUMENT.title}`).waitFor();
      if (place === 1) await itemOf(page, `A01 ${ACTION.what}`).waitFor();
    }
  };

  await answerFrom(0, 5);
  await page.reload();
  await expectAnswer(page, answers[4]);
  await expectAnswers(5);

  await answerFrom(5, 10);
  // The last words the app called saved, and nothing after them but the kill.
  const lastWords = 'Arrangement 10, and these words came last of all';
  answers[9] = { ...answers[9], narrative: lastWords };
  await narrativeOf(page).fill(lastWords);
  await narrativeOf(page).blur();
  await waitUntilSaved(page);
  await browser.kill();

  page = await openBrowser();
  await page.getByRole('link', { name: /^Continue where you left off/ }).click();
  await headingOf(page, questions[9]?.title ?? '').waitFor();
  expect(placeOf(page)).toBe(`${audit}/questions/${questions[9]?.id}`);
  await expectAnswers(10);

  await goTo(page, served.origin, `${audit}/report`, 'Section 11 self-audit');
  const { name, bytes } = await downloadTo(page, join(profile, 'downloads'));
  expect(name).toMatch(
    /^Section-11-self-audit_Westmarch-Constabulary_full-report_draft_\d{4}-\d\d-\d\d\.pdf$/,
  );
  const typed = answers.flatMap(({ narrative = '', impact = '', naReason = '' }) => [
    narrative,
    impact,
    naReason,
  ]);
  const items = [
    ...Object.values(LINK),
    ...Object.values(DOCUMENT),
    ...[ACTION.what, ACTION.owner, '27 Mar 2031', ACTION.measure],
  ];
  expect(listMissing(bytes, [ORGANISATION, 'Head of PPU', ...typed, ...items])).toEqual([]);
  expect(squeeze(readPdfText(bytes) + readTreeText(bytes))).not.toContain('quokka');
  expect(runPdfTool('pdfinfo', bytes, [])).toMatch(/^Tagged:\s+yes$/m);
});

/** Ten questions over nine standards, the fourth one that may be not applicable. */
function chooseTen({ standards }: Template): readonly Question[] {
  const [mayNotApply] = standards
    .flatMap(({ questions }) => questions.slice(1))
    .filter(({ notApplicableAllowed }) => notApplicableAllowed);
  const firsts = standards.flatMap(({ questions }) => questions.slice(0, 1)).slice(0, 9);
  if (mayNotApply === undefined || firsts.length < 9) throw new Error('The template is too small');
  return [...firsts.slice(0, 3), mayNotApply, ...firsts.slice(3)];
}

function answerFor(place: number): AnswerWords {
  const narrative = `Arrangement ${place + 1}: the chief’s policy says “report at once”`;
  const impact = `Difference ${place + 1}: children were seen ${place + 2} days sooner`;
  if (place === 3) return { naReason: NA_REASON, narrative };
  return {
    rating: RATINGS[place % RATINGS.length] ?? 'Not met',
    narrative,
    impact,
    evidenceStrength: place % 2 === 0 ? 'Documented' : 'Described',
    complete: place % 3 === 0,
    ...(place === 2 ? { privateNote: PRIVATE } : {}),
  };
}

async function expectAnswer(page: Page, expected: AnswerWords = {}): Promise<void> {
  await narrativeOf(page).waitFor();
  expect(await narrativeOf(page).inputValue()).toBe(expected.narrative ?? '');
  expect(await fieldOf(page, 'What difference does it make').inputValue()).toBe(
    expected.impact ?? '',
  );
  if (expected.naReason !== undefined) {
    expect(await fieldOf(page, 'Why does this question not apply').inputValue()).toBe(
      expected.naReason,
    );
  }
  for (const chosen of [expected.rating, expected.evidenceStrength]) {
    if (chosen === undefined) continue;
    const radio = page.getByRole('radio', { name: chosen, exact: true });
    expect(await radio.isChecked(), chosen).toBe(true);
  }
  const completed = page.getByRole('radio', { name: 'Yes, completed' });
  expect(await completed.isChecked()).toBe(expected.complete ?? false);
  if (expected.privateNote !== undefined) {
    await page.getByText('Private note, not included').click();
    const note = page.getByRole('textbox', { name: 'Private note', exact: true });
    expect(await note.inputValue()).toBe(expected.privateNote);
  }
}

/** A browser of its own process keeps its downloads to itself, so it is told where to put them. */
async function downloadTo(
  page: Page,
  folder: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const session = await browser.browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const completed = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
    });
  });
  await pressDownload(page);
  await completed;
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error('One file was to be downloaded');
  return { name, bytes: readFileSync(join(folder, name)) };
}
