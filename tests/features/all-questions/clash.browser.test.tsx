import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { AllQuestionsPage } from '../../../src/features/all-questions/all-questions-page.tsx';
import { FirstPassPage } from '../../../src/features/all-questions/first-pass-page.tsx';
import { listAnswerHistory, readAnswer, updateAnswer } from '../../../src/storage/answers.ts';
import { readAudit } from '../../../src/storage/read-audit.ts';
import type { StoredAudit } from '../../../src/storage/stored-audit.ts';
import { show } from '../../components/show.tsx';
import { AUDIT, LATER, LEAD, openEmptyStorage, startAnAudit } from '../../storage/an-audit.ts';

const PLACE = `/audits/${AUDIT}`;

beforeEach(async () => {
  await openEmptyStorage();
  await startAnAudit();
});

/** A page that has read the audit and hears of no change since, as a tab asleep does. */
async function showStale(way: 'all' | 'first-pass'): Promise<void> {
  const read = await readAudit(AUDIT);
  if (!read.ok) throw new Error(read.problem.kind);
  show(
    <MemoryRouter initialEntries={[`${PLACE}/${way}`]}>
      <Routes>
        <Route path={`${PLACE}/${way}`} element={<Way way={way} stored={read.value} />} />
      </Routes>
    </MemoryRouter>,
  );
}

function Way({
  way,
  stored,
}: {
  readonly way: string;
  readonly stored: StoredAudit;
}): ReactElement {
  const props = {
    stored,
    scorecard: scoreAudit(stored.template, stored.audit, '2026-11-22'),
    reportSave: () => undefined,
  };
  return way === 'all' ? <AllQuestionsPage {...props} /> : <FirstPassPage {...props} />;
}

/** What another tab stores meanwhile. */
async function rateElsewhere(rating: number): Promise<void> {
  const saved = await updateAnswer(
    AUDIT,
    LEAD,
    (answer) => ({ ...answer, rating, narrative: 'Written elsewhere' }),
    0,
    LATER,
  );
  expect(saved.ok).toBe(true);
}

async function readRating(): Promise<unknown> {
  const read = await readAnswer(AUDIT, LEAD);
  return read.ok && { rating: read.value.answer.rating, words: read.value.answer.narrative };
}

describe('in the table, a rating another tab has changed unseen', () => {
  beforeEach(async () => {
    await showStale('all');
    const rating = page.getByRole('combobox', { name: 'Rating of 1.1 A named lead' });
    await expect.element(rating).toBeVisible();
    await rateElsewhere(0);
    await rating.selectOptions('Fully met');
  });

  test('is shown, kept in the history, and its words stay', async () => {
    const clash = page.getByRole('alert').filter({ hasText: 'Also changed in another tab' });
    await expect.element(clash).toHaveTextContent('to “Not met”. Yours, “Fully met”, stands now');
    expect(await readRating()).toEqual({ rating: 1, words: 'Written elsewhere' });
    expect(await listAnswerHistory(AUDIT, LEAD)).toMatchObject({
      value: { earlier: [{ why: 'clash', answer: { rating: 0 } }] },
    });
  });

  test('can be used after all', async () => {
    await page.getByRole('button', { name: /^Use “Not met”/u }).click();
    await expect.poll(readRating).toEqual({ rating: 0, words: 'Written elsewhere' });
    expect(page.getByText('Also changed in another tab').elements()).toEqual([]);
  });

  test('can be left in the history, and the focus goes to the rating', async () => {
    await page.getByRole('button', { name: /^Keep “Fully met”/u }).click();
    await expect.element(page.getByText('Was: Not answered').first()).toBeVisible();
    await expect
      .element(page.getByRole('combobox', { name: 'Rating of 1.1 A named lead' }))
      .toHaveFocus();
    expect(await readRating()).toMatchObject({ rating: 1 });
  });
});

describe('in a first pass, a question another tab has rated unseen', () => {
  beforeEach(async () => {
    await showStale('first-pass');
    await expect.element(page.getByText('Question 1.1')).toBeVisible();
    await rateElsewhere(0);
    await page.getByRole('radio', { name: 'Fully met' }).click();
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await expect
      .element(page.getByRole('alert').filter({ hasText: 'also rated in another tab' }))
      .toBeVisible();
  });

  test('is not left before it is decided which rating stands', async () => {
    await expect.element(page.getByText('Question 1.1')).toBeVisible();
    await page.getByRole('button', { name: 'Use “Not met” and go on' }).click();
    await expect.element(page.getByText('Question 1.2')).toBeVisible();
    expect(await readRating()).toEqual({ rating: 0, words: 'Written elsewhere' });
  });

  test('keeps the rating made here when that is chosen, and undone the other stands', async () => {
    await page.getByRole('button', { name: 'Keep “Fully met” and go on' }).click();
    await expect.element(page.getByText('Question 1.2')).toBeVisible();
    expect(await readRating()).toMatchObject({ rating: 1 });
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await expect.poll(readRating).toEqual({ rating: 0, words: 'Written elsewhere' });
  });
});
