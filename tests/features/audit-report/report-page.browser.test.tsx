import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';

import { makeReportPdf } from '../../../src/pdf/make-report-pdf.ts';
import { anAnswer, anAudit } from '../../support/builders.ts';
import { aReport } from '../../support/pdf-report.ts';
import { MADE, press, showReport, template } from './show-report.tsx';

const download = page.getByRole('button', { name: 'Download the PDF report' });
const cancel = page.getByRole('button', { name: 'Cancel' });

// The first worker of a run waits until its parts have been put together.
beforeAll(async () => {
  await makeReportPdf(aReport([]), (address) => address);
}, 60_000);

afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A browser whose workers do as this class does. */
function useWorker(worker: typeof FakeWorker): void {
  vi.stubGlobal('Worker', worker);
}

class FakeWorker extends EventTarget {
  postMessage(): void {
    // Never answers: the PDF takes as long as the test wants.
  }
  terminate(): void {
    // Nothing runs.
  }
}

class BrokenWorker extends FakeWorker {
  override postMessage(): void {
    this.dispatchEvent(new ErrorEvent('error', { message: 'no room for a worker' }));
  }
}

describe('while the PDF is made', () => {
  test('the button keeps the focus, before and after', async () => {
    showReport();
    await press(download);
    await expect.element(page.getByText(MADE)).toBeVisible();
    await expect.element(download).toHaveFocus();
  });

  test('its progress and its end are read out from one place', async () => {
    showReport();
    await expect.element(download).toBeVisible();
    const status = page.getByRole('status');
    await expect.element(status).toBeEmptyDOMElement();
    const place = status.element();
    await press(download);
    await expect.element(status).toHaveTextContent('Making the PDF…');
    await expect.element(status).toHaveTextContent(MADE);
    expect(status.element()).toBe(place);
  });

  test('it can be cancelled, which gives the focus back to the button', async () => {
    useWorker(FakeWorker);
    showReport();
    await press(download);
    await expect.element(download).toHaveFocus();
    await expect.element(download).toHaveAttribute('aria-disabled', 'true');
    await press(cancel);
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Cancelled\. Nothing/);
    expect(cancel.elements()).toEqual([]);
    await expect.element(download).toHaveFocus();

    // And again from the start.
    vi.unstubAllGlobals();
    await press(download);
    await expect.element(page.getByText(MADE)).toBeVisible();
  });

  test('pressing again makes no second one', async () => {
    const started = vi.fn();
    useWorker(
      class extends FakeWorker {
        override postMessage(): void {
          started();
        }
      },
    );
    showReport();
    await press(download);
    await press(download);
    await expect.element(page.getByRole('status')).toHaveTextContent('Making the PDF…');
    expect(started).toHaveBeenCalledTimes(1);
  });
});

test('a PDF that cannot be made is said with the reason, and can be tried again', async () => {
  useWorker(BrokenWorker);
  showReport();
  await press(download);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The PDF could not be made');
  await expect.element(page.getByRole('alert')).toHaveTextContent('(no room for a worker)');
  await expect.element(download).toHaveFocus();
  vi.unstubAllGlobals();
  await press(download);
  await expect.element(page.getByText(MADE)).toBeVisible();
  expect(page.getByRole('alert').elements()).toEqual([]);
});

describe('characters the PDF replaces', () => {
  const audit = {
    answerByQuestion: anAudit(template, [anAnswer({ narrative: 'Good 👍' })]).answerByQuestion,
  };
  const notice = page.getByRole('alert');

  test('are shown before it is downloaded', async () => {
    showReport(audit);
    await page.getByRole('radio', { name: 'Full report' }).click();
    await press(download);
    await expect.element(notice).toHaveTextContent('👍 (U+1F44D)[thumbs up]1');
    await press(page.getByRole('button', { name: 'Download it like this' }));
    await expect.element(page.getByText(MADE)).toBeVisible();
    expect(notice.elements()).toEqual([]);
    await expect.element(download).toHaveFocus();
  });

  test('may be changed first, and nothing is downloaded', async () => {
    showReport(audit);
    await page.getByRole('radio', { name: 'Full report' }).click();
    await press(download);
    await press(page.getByRole('button', { name: 'Change the text first' }));
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Cancelled\. Nothing/);
    expect(notice.elements()).toEqual([]);
    await expect.element(download).toHaveFocus();
  });
});

test('the file’s name, its cover and its own record are of the moment it is made', async () => {
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob && file.type === 'application/pdf') files.push(file);
    return create(file);
  });
  showReport();
  vi.setSystemTime(new Date(2027, 2, 4, 12));
  await press(download);
  await expect.element(page.getByText(/_draft_2027-03-04\.pdf/)).toBeVisible();
  expect(await files[0]?.text()).toContain('<xmp:CreateDate>2027-03-04T');
});

test('what could not be read is said beside the button and in the summary', async () => {
  const damagedRow = { table: 'answers', key: 'a key', where: 'answer' } as const;
  showReport({}, [damagedRow, damagedRow]);
  const words = page.getByText('2 stored items could not be read and are left out');
  await expect.element(words.first()).toBeVisible();
  expect(words.elements()).toHaveLength(2);
  await expect.element(page.getByText('Do not rely on the scores in it.')).toBeVisible();
});

test('where all could be read, nothing is said of it', async () => {
  showReport();
  await expect.element(download).toBeVisible();
  expect(page.getByText(/could not be read/).elements()).toEqual([]);
});
