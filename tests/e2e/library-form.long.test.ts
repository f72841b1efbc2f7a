import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import {
  formatPlace,
  listQuestions,
  type Question,
  type Template,
} from '../../src/domain/template/template.ts';
import { toPath, type TemplateAddress } from '../../src/features/library/template-address.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { squeeze } from '../support/e2e-report.ts';
import { readPdfText, runPdfTool } from '../support/pdf-tools.ts';

const CAN_BE_USED = 'a, button, input, select, textarea, summary, nav, [role="navigation"]';

const A4 = { format: 'A4' } as const;

const app = serveAndBrowse();

const SHORT: TemplateAddress = {
  agency: 'sports',
  edition: 'wt2023',
  depth: 'lite',
  parts: ['charity'],
};
const LONG: TemplateAddress = {
  agency: 'la-childrens-social-care',
  edition: 'wt2023',
  depth: 'full',
  parts: ['us-base'],
};

describe.each([
  ['a short form', SHORT],
  ['a long form', LONG],
])('%s on paper', (_what, address) => {
  test('has every question whole on one sheet, and no standard’s title without one', async () => {
    const template = await loadOne(address);
    const sheets = await print(toPath(address, 'form'));
    const cut = template.standards.flatMap((standard, place) =>
      standard.questions.flatMap((question, index) => {
        const title = index === 0 ? `${place + 1} ${standard.title}` : '';
        const number = formatPlace(place, index);
        return isWhole(sheets, title + sayQuestion(template, question, number)) ? [] : [number];
      }),
    );
    expect(cut).toEqual([]);
    // Two questions stand on most sheets.
    expect(sheets.length).toBeLessThan(0.75 * listQuestions(template).length);
  });

  test('has nothing that can be pressed, followed or typed in, and no menu', async () => {
    const page = await app.visit(toPath(address, 'form'));
    expect(await listUsable(page)).toEqual([]);
    const words = normalise(readPdfText(await page.pdf(A4)));
    for (const gone of ['Print this form', 'Data and backup', 'Skip to main', 'start an audit']) {
      expect(words).not.toContain(normalise(gone));
    }
  });

  test('says what it is of, how far its edition is in force, and which template it is', async () => {
    const template = await loadOne(address);
    const form = (await print(toPath(address, 'form'))).join('');
    for (const words of [
      template.agencyName,
      template.editionTitle,
      template.title,
      template.duty,
      template.editionStatus,
      `Template ${template.id}, version ${template.version}.`,
    ]) {
      expect(form).toContain(normalise(words));
    }
  });
});

test('a link on paper, and a question cut in two would be found', async () => {
  const page = await app.visit('/templates/police/wt2023/standard');
  expect((await listUsable(page)).join()).toContain('<a');
  const template = await loadOne(SHORT);
  const [first] = listQuestions(template);
  if (first === undefined) throw new Error('The template is empty');
  const whole = sayQuestion(template, first, '1.1');
  expect(isWhole(await print(toPath(SHORT, 'form')), whole)).toBe(true);
  const cut = await print(
    toPath(SHORT, 'form'),
    '.s11-form-question { break-inside: auto !important; padding-top: 100mm !important }',
  );
  expect(isWhole(cut, whole)).toBe(false);
});

/** The words of each sheet, with the page printed as a browser prints it. */
async function print(path: string, style = ''): Promise<readonly string[]> {
  const page = await app.visit(path);
  // Put in by the tool itself, which the page's policy does not forbid.
  if (style !== '') {
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }, style);
  }
  const text = runPdfTool('pdftotext', await page.pdf(A4), ['-enc', 'UTF-8'], ['-']);
  return text
    .split('\f')
    .map(normalise)
    .filter((sheet) => sheet !== '');
}

function isWhole(sheets: readonly string[], words: string): boolean {
  return sheets.some((sheet) => sheet.includes(normalise(words)));
}

/** What on the page, as it is printed, could be used on a screen. */
async function listUsable(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    CAN_BE_USED,
  );
}

/** All the words of a question on the form, in their order. */
function sayQuestion({ scale }: Template, question: Question, place: string): string {
  const ratings = scale.points.map(
    ({ label }, point) => `${label}. ${question.descriptors[point] ?? ''}`,
  );
  return [
    `${place} ${question.title} (${question.strength})`,
    question.question,
    ...ratings,
    ...(question.notApplicableAllowed ? ['Not applicable. Say why.'] : []),
    'What we do, and how we know it makes a difference',
    'Evidence, and what we will do next',
    question.citations.map(({ text }) => text).join('; '),
  ].join(' ');
}

/** Without white space or the hyphens lines may end with; letters that a font draws as one apart. */
function normalise(text: string): string {
  return squeeze(text.normalize('NFKC')).replaceAll('-', '');
}

async function loadOne(address: TemplateAddress): Promise<Template> {
  const loaded = await loadTemplate(address.agency, { ...address, options: address.parts });
  if (!loaded.ok) throw new Error(`No template: ${loaded.problem.kind}`);
  return loaded.value;
}
