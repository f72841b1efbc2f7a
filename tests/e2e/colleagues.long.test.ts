import { describe, expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import {
  answerPart,
  askColleague,
  chooseFiles,
  contribute,
  makeRequest,
  openRequest,
  savePart,
} from '../support/e2e-colleagues.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openQuestion,
  placeOf,
  startPoliceAudit,
} from '../support/e2e-words.ts';

const app = serveAndBrowse();
const SAM = { name: 'Sam Okoro', role: 'HR manager' };

test('each bad file has its message, and none of them changes anything', async () => {
  const page = await app.visit();
  const questions = await listQuestions();
  const audit = await startPoliceAudit(page, 'Badby Police');
  await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
  await askColleague(page, 'Sam Okoro', questions);
  const request = await makeRequest(page, 'Sam Okoro', { askedBy: 'Jo' });
  const good = await contribute(app, request, SAM, [[questions[0], { narrative: 'Sam.' }]]);
  const text = good.bytes.toString();
  const files = [
    ['foreign.json', '{"hello":"world"}', 'This is a data file of another kind.'],
    [
      'newer.s11part.json',
      text.replace('"version":1}', '"version":9}'),
      'made with a newer version',
    ],
    ['damaged.s11part.json', text.replace('Sam.', 'Tam.'), 'is damaged, or was changed'],
    ['cut.s11part.json', text.slice(0, -40), 'The file is incomplete'],
    ['empty.s11part.json', '', 'The file is empty.'],
    ['report.pdf', '%PDF-1.7', 'This is a PDF.'],
    [request.name, request.bytes.toString(), 'the file of questions that was sent out'],
  ] as const;
  await chooseFiles(
    page,
    'Files from colleagues',
    files.map(([name, words]) => ({ name, bytes: Buffer.from(words) })),
  );
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await headingOf(page, 'None of these files can be brought in').waitFor();
  for (const [, , words] of files) await page.getByText(words).first().waitFor();
  await expectSound(page, 'files that cannot be brought in');

  const other = await startPoliceAudit(page, 'Otherby Police');
  await goTo(page, app.origin(), `${other}/colleagues`, 'Ask a colleague');
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await page.getByText('Select a file that a colleague sent you').first().waitFor();
  await chooseFiles(page, 'Files from colleagues', [good]);
  await page.getByRole('button', { name: 'Look at the files' }).click();
  await page.getByText('This is part of another audit, of Badby Police.').waitFor();
  await page.getByRole('button', { name: 'Choose other files' }).click();
  await headingOf(page, 'Ask a colleague').waitFor();

  await goTo(page, app.origin(), '/data/open', 'Open a file a colleague sent you');
  for (const [bytes, words] of [
    [good.bytes, 'This is a part that a colleague sends back'],
    [Buffer.from('{"a":1}'), 'This is a data file of another kind. Nothing has been stored.'],
  ] as const) {
    await chooseFiles(page, 'File from a colleague', [{ name: 'a.json', bytes }]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(words).first().waitFor();
  }
});

test('the same request again leads to the part already begun, with what was answered', async () => {
  const author = await app.visit();
  const [first, second] = await listQuestions();
  const audit = await startPoliceAudit(author, 'Againby Police');
  await openQuestion(author, audit, first);
  await answer(author, { narrative: 'So far.', privateNote: 'PRIVATE-CANARY' });
  await goTo(author, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
  await askColleague(author, 'HR', [first, second]);
  await author.getByRole('button', { name: /^Send 2 questions to HR/ }).click();
  await author.getByLabel('Send what is answered so far').check();
  await author.getByRole('button', { name: 'Close' }).click();
  const request = await makeRequest(author, 'HR', { askedBy: 'Jo' });
  const page = await openRequest(app, request);
  const part = placeOf(page);
  await openQuestion(page, part, first);
  expect(await narrativeOf(page).inputValue()).toBe('So far.');
  await answerPart(page, part, second, { narrative: 'Mine.' });
  await goTo(page, app.origin(), '/data/open', 'Open a file a colleague sent you');
  await chooseFiles(page, 'File from a colleague', [request]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('You have begun this part already').waitFor();
  await page.getByRole('button', { name: 'Go on with your part' }).click();
  await page.getByText('This is your part of the audit of').waitFor();
  expect(placeOf(page)).toBe(part);
  await openQuestion(page, part, second);
  expect(await narrativeOf(page).inputValue()).toBe('Mine.');
});

describe.each([1280, 320])('at %i px', (width) => {
  test('no page has a fault: empty, asked, sent, opened, saved back, compared, brought in', async () => {
    const viewport = { width, height: width === 320 ? 640 : 900 };
    const page = await app.visit('/', { viewport });
    const [first, second] = await listQuestions();
    const audit = await startPoliceAudit(page, 'Soundby Police');
    await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
    await expectSound(page, 'nobody asked');
    await page.getByRole('link', { name: 'Choose questions' }).click();
    await page.getByRole('button', { name: 'Save and go on to send' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    for (const details of await page.locator('summary:visible').all()) await details.click();
    await expectSound(page, 'choosing, with errors and all parts open');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await askColleague(page, 'Sam Okoro', [first, second]);
    const request = await makeRequest(page, 'Sam Okoro', { askedBy: 'Jo', message: 'Be frank.' });
    for (const details of await page.locator('summary:visible').all()) await details.click();
    await expectSound(page, 'asked and sent');

    const device = await openRequest(app, request);
    await device.setViewportSize(viewport);
    const part = placeOf(device);
    await expectSound(device, 'the part');
    await answerPart(device, part, first, { rating: 'Partly met', narrative: 'Sam.' });
    await answerPart(device, part, second, { narrative: 'Sam too.' });
    await goTo(device, app.origin(), part, 'Soundby Police');
    const file = await savePart(device, SAM.name, SAM.role);
    await expectSound(device, 'the part saved');
    await goTo(device, app.origin(), '/data/open', 'Open a file a colleague sent you');
    await device.getByRole('button', { name: 'Continue' }).click();
    await expectSound(device, 'no file chosen');
    await chooseFiles(device, 'File from a colleague', [request]);
    await device.getByRole('button', { name: 'Continue' }).click();
    await device.getByText('You have begun this part already').waitFor();
    await expectSound(device, 'the request');

    await openQuestion(page, audit, first);
    await answer(page, { narrative: 'Mine.' });
    await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
    await chooseFiles(page, 'Files from colleagues', [file]);
    await page.getByRole('button', { name: 'Look at the files' }).click();
    await page.getByRole('button', { name: 'Bring in 1 file' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expectSound(page, 'side by side');
    await page.getByRole('radio', { name: 'Keep both' }).check();
    await page.getByRole('button', { name: 'Bring in 1 file' }).click();
    await headingOf(page, 'Brought in 1 file').waitFor();
    await expectSound(page, 'brought in');
    await openQuestion(page, audit, first);
    await expectSound(page, 'question with who wrote what');
    await goTo(page, app.origin(), `${audit}/colleagues`, 'Ask a colleague');
    await expectSound(page, 'what was brought in before');
  });
});
