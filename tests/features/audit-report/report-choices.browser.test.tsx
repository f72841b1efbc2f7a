import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { MADE, press, showReport } from './show-report.tsx';

const download = page.getByRole('button', { name: 'Download the PDF report' });

afterEach(() => {
  localStorage.clear();
});

const more = page.getByText('Sections, names, marking, print, logo and summary');
const own = page.getByRole('radio', { name: 'Own words' });
const words = page.getByLabelText('Words of the marking');

test('start with a board pack, and what is in it and what is not is said', async () => {
  showReport();
  await expect.element(page.getByRole('radio', { name: 'Board pack' })).toBeChecked();
  await expect.element(page.getByText(/The answers, question by question\./)).toBeVisible();
  await page.getByRole('radio', { name: 'Full report' }).click();
  await expect.element(page.getByText(/Evidence register, All answers/)).toBeVisible();
  expect(page.getByText(/The answers, question by question\./).elements()).toEqual([]);
});

test('are kept for the audit, and the next visit begins with them', async () => {
  showReport();
  await page.getByRole('radio', { name: 'Action plan' }).click();
  await more.click();
  await own.click();
  await words.fill('In confidence');
  await expect.element(page.getByText('IN CONFIDENCE · DRAFT')).toBeVisible();
  showReport();
  await expect.element(page.getByRole('radio', { name: 'Action plan' }).last()).toBeChecked();
  await expect.element(words.last()).toHaveValue('In confidence');
});

test('that cannot be followed are said before anything is made, and lead to their box', async () => {
  showReport();
  await more.click();
  await own.click();
  await press(download);
  const summary = page.getByRole('link', { name: 'Enter the words of the marking' });
  await expect.element(summary).toBeVisible();
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  await press(summary);
  await expect.element(words).toHaveFocus();
  await userEvent.keyboard('Secret');
  // What was opened for the fault stays open while it is mended.
  await expect.element(words).toBeVisible();
  await press(download);
  await expect.element(page.getByText(MADE)).toBeVisible();
});

test('pages and size can be seen first, with what mail systems take', async () => {
  showReport();
  await press(page.getByRole('button', { name: 'See its pages and size first' }));
  const notice = page.getByRole('alert');
  await expect.element(notice).toHaveTextContent(/The PDF is ready: \d+ pages, \d+ kB/);
  await expect.element(notice).toHaveTextContent('Small enough for email');
  await press(page.getByRole('button', { name: 'Download it like this' }));
  await expect.element(page.getByText(MADE)).toBeVisible();
});

test('a section that is taken out is gone from the page at once', async () => {
  showReport();
  const heading = page.getByRole('heading', { name: '2 Ratings by standard' });
  await expect.element(heading).toBeVisible();
  await more.click();
  await page.getByRole('checkbox', { name: 'Ratings by standard' }).click();
  expect(heading.elements()).toEqual([]);
});

test('an own summary starts from the sentences of the app and is called the author’s', async () => {
  showReport();
  await more.click();
  await page.getByRole('checkbox', { name: 'Write the sentences of the summary myself' }).click();
  const box = page.getByLabelText('Your summary for the board');
  await expect.element(page.getByText(/^\d\d words\. Up to 80/)).toBeVisible();
  await box.fill('On our way.');
  await expect.element(page.getByText('In the author’s words: On our way.')).toBeVisible();
});

test('a logo is drawn anew and has to be described; what is no picture is refused', async () => {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 300;
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  showReport();
  await more.click();
  const input = page.getByLabelText('Logo on the cover (optional)');
  await userEvent.upload(input, new File(['text'], 'logo.png', { type: 'image/png' }));
  await expect.element(page.getByText(/The file is no PNG or JPEG/)).toBeVisible();
  await userEvent.upload(input, new File([blob ?? ''], 'logo.png', { type: 'image/png' }));
  const shown = page.getByAltText('The logo as it is on the cover');
  await expect.element(shown).toBeVisible();
  await expect
    .poll(() => {
      const image = shown.element();
      return image instanceof HTMLImageElement ? image.naturalWidth : 0;
    })
    .toBe(540);
  await press(download);
  await expect
    .element(page.getByRole('link', { name: /^Enter what the logo shows/ }))
    .toBeVisible();
  await page.getByLabelText('What the logo shows').fill('Crest');
  await press(download);
  await expect.element(page.getByText(MADE)).toBeVisible();
});
