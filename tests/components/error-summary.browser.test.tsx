import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';

import { Button } from '../../src/components/button.tsx';
import { DateInput } from '../../src/components/date-input.tsx';
import { ErrorSummary } from '../../src/components/error-summary.tsx';
import { Radios } from '../../src/components/radios.tsx';
import { TextInput } from '../../src/components/text-input.tsx';
import { show } from './show.tsx';

function Form(): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const errors = [
    { fieldId: 'owner', message: 'Enter who owns this action' },
    { fieldId: 'met', message: 'Select whether it is met' },
    { fieldId: 'due-month', message: 'Due date must include a month' },
    { message: 'There is not enough space to store this file' },
  ];
  return (
    <>
      <ErrorSummary errors={attempt === 0 ? [] : errors} attempt={attempt} />
      <TextInput name="owner" label="Owner" />
      <Radios name="met" legend="Is it met?" options={[{ value: 'yes', label: 'Yes' }]} />
      <DateInput
        id="due"
        legend="Due date"
        day={{ name: 'd' }}
        month={{ name: 'm' }}
        year={{ name: 'y' }}
      />
      <Button
        onClick={() => {
          setAttempt(attempt + 1);
        }}
      >
        Save
      </Button>
    </>
  );
}

test('draws nothing while nothing is wrong', () => {
  expect(show(<ErrorSummary errors={[]} />).textContent).toBe('');
});

test('takes focus when it appears, and again at the next attempt with the same errors', async () => {
  const place = show(<Form />);
  const save = page.getByRole('button', { name: 'Save' });
  await save.click();
  await expect.element(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  expect(document.activeElement).toBe(place.querySelector('.govuk-error-summary'));
  await save.click();
  await expect.poll(() => document.activeElement).toBe(place.querySelector('.govuk-error-summary'));
});

test.each([
  ['Enter who owns this action', 'owner'],
  ['Select whether it is met', 'met'],
  ['Due date must include a month', 'due-month'],
])('%s leads to its field and leaves the address alone', async (message, id) => {
  show(<Form />);
  const before = location.hash;
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: message }).click();
  expect(document.activeElement?.id).toBe(id);
  expect(location.hash).toBe(before);
});

test('a problem of no field is words, not a link', async () => {
  show(<Form />);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('There is not enough space')).toBeVisible();
  expect(page.getByRole('link', { name: 'There is not enough space' }).elements()).toEqual([]);
});
