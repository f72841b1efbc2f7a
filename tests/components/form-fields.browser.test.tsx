import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { Checkbox } from '../../src/components/checkbox.tsx';
import { Checkboxes } from '../../src/components/checkboxes.tsx';
import { DateInput } from '../../src/components/date-input.tsx';
import { Radios } from '../../src/components/radios.tsx';
import { Select } from '../../src/components/select.tsx';
import { TextInput } from '../../src/components/text-input.tsx';
import { Textarea } from '../../src/components/textarea.tsx';
import { GalleryForm } from './gallery-form.tsx';
import { show } from './show.tsx';

const CHOICES = [
  { value: 'yes', label: 'Yes', hint: 'Always done' },
  { value: 'no', label: 'No', divider: 'or', reveal: <TextInput name="why" label="Why not?" /> },
];

test('radios are a group with a name, and each choice has its hint', async () => {
  show(<Radios name="met" legend="Is it met?" hint="As of today" options={CHOICES} />);
  const group = page.getByRole('group', { name: 'Is it met?' });
  await expect.element(group).toHaveAccessibleDescription('As of today');
  await expect
    .element(page.getByRole('radio', { name: 'Yes' }))
    .toHaveAccessibleDescription('Always done');
  await expect.element(page.getByText('or', { exact: true })).toBeVisible();
});

test('a choice reveals its question while chosen, and what was typed there outlives another choice', async () => {
  show(<Radios name="met" legend="Is it met?" options={CHOICES} />);
  const why = page.getByLabelText('Why not?');
  await expect.element(why).not.toBeVisible();
  await page.getByRole('radio', { name: 'No' }).click();
  await why.fill('Not ours to do');
  await page.getByRole('radio', { name: 'Yes' }).click();
  await expect.element(why).not.toBeVisible();
  await page.getByRole('radio', { name: 'No' }).click();
  await expect.element(why).toHaveValue('Not ours to do');
});

test('a wrong group is described by its error', async () => {
  show(
    <Radios name="met" legend="Is it met?" error="Select whether it is met" options={CHOICES} />,
  );
  await expect
    .element(page.getByRole('group', { name: 'Is it met?' }))
    .toHaveAccessibleDescription(/^Error:\s+Select whether it is met$/u);
});

test('checkboxes are a group; any number can be ticked', async () => {
  show(<Checkboxes name="kinds" legend="Kinds" options={CHOICES} />);
  await expect.element(page.getByRole('group', { name: 'Kinds' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Yes' }).click();
  await page.getByRole('checkbox', { name: 'No' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Yes' })).toBeChecked();
  await expect.element(page.getByLabelText('Why not?')).toBeVisible();
});

test('a single checkbox carries its hint and its error', async () => {
  show(<Checkbox name="sure" label="I am sure" hint="Read first" error="Select to confirm" />);
  await expect
    .element(page.getByRole('checkbox', { name: 'I am sure' }))
    .toHaveAccessibleDescription(/^Error:\s+Select to confirm Read first$/u);
});

test('a text field has its label, hint and error', async () => {
  show(<TextInput name="owner" label="Owner" hint="A role" error="Enter who owns this" />);
  const field = page.getByRole('textbox', { name: 'Owner' });
  await expect
    .element(field)
    .toHaveAccessibleDescription(/^A role\s+Error:\s+Enter who owns this$/u);
});

test('a select lists its choices', async () => {
  show(<Select name="owner" label="Owner" options={[{ value: '1', label: 'Chair' }]} />);
  const field = page.getByRole('combobox', { name: 'Owner' });
  await field.selectOptions('Chair');
  await expect.element(field).toHaveValue('1');
});

test('a date is a group of three boxes, and only the wrong one is marked', async () => {
  show(
    <DateInput
      id="due"
      legend="Due date"
      error="Due date must include a month"
      errorParts={['month']}
      day={{ name: 'day' }}
      month={{ name: 'month' }}
      year={{ name: 'year' }}
    />,
  );
  await expect
    .element(page.getByRole('group', { name: 'Due date' }))
    .toHaveAccessibleDescription(/^Error:\s+Due date must include a month$/u);
  await expect.element(page.getByLabelText('Month')).toHaveClass('govuk-input--error');
  await expect.element(page.getByLabelText('Day')).not.toHaveClass('govuk-input--error');
});

test('a text area counts words, advises and keeps what is over', async () => {
  show(<Textarea name="how" label="How?" advisedWords={3} defaultValue="one two" />);
  await expect.element(page.getByText('2 words. Up to 3 is usually enough.')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'How?' });
  await field.fill('one two three four');
  await expect.element(page.getByText(/4 words. This is longer than the advised 3/u)).toBeVisible();
  await expect.element(field).toHaveValue('one two three four');
  await expect.element(field).toHaveAttribute('spellcheck', 'true');
});

test('a text area grows with its text', async () => {
  show(<Textarea name="how" label="How?" />);
  const field = page.getByRole('textbox', { name: 'How?' });
  const before = field.element().clientHeight;
  await field.fill('line\n'.repeat(30));
  expect(field.element().clientHeight).toBeGreaterThan(before + 300);
  expect(field.element().scrollHeight).toBeLessThanOrEqual(field.element().clientHeight + 1);
});

test('the form library fills and reads every field', async () => {
  show(<GalleryForm />);
  await expect.element(page.getByRole('radio', { name: 'Mostly met' })).toBeChecked();
  await expect.element(page.getByText(/^7 words/u)).toBeVisible();
  await page.getByRole('radio', { name: 'Not applicable to us' }).click();
  await page.getByLabelText('Why does this not apply?').fill('No staff');
  await page.getByLabelText('Month').fill('1');
  await page.getByRole('checkbox', { name: 'A document held elsewhere' }).click();
  await page.getByRole('checkbox', { name: /checked this/u }).click();
  await page.getByRole('combobox', { name: 'Owner' }).selectOptions('Head of people');
  await userEvent.click(page.getByRole('button', { name: 'Save and continue' }));
  await expect.poll(readSaved).toMatchObject({
    rating: 'na',
    reason: 'No staff',
    narrative: 'We ask for two references in writing.',
    kinds: ['document', 'link'],
    confirmed: true,
    owner: 'people',
    due: { day: '30', month: '1', year: '2027' },
  });
});

function readSaved(): unknown {
  return JSON.parse(page.getByTestId('saved').element().textContent || '{}');
}
