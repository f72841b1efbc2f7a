import { expect, test } from 'vitest';

import {
  detailsFormSchema,
  EMPTY_DETAILS,
  toDetails,
  toDetailsForm,
} from '../../../src/features/audit-setup/details-form.ts';

const FORM = { ...EMPTY_DETAILS, organisation: 'Northmere Police' };

test('a due date goes from the boxes to the details and back', () => {
  const details = toDetails({ ...FORM, dueDate: { day: '5', month: '4', year: '2027' } });
  expect(details.dueDate).toBe('2027-04-05');
  expect(toDetailsForm(details).dueDate).toEqual({ day: '5', month: '4', year: '2027' });
});

test('empty boxes are no due date', () => {
  expect(detailsFormSchema.safeParse(FORM).success).toBe(true);
  expect(toDetails(FORM)).not.toHaveProperty('dueDate');
});

test.each([
  [{ day: '30', month: '2', year: '2027' }, 'must be a real date'],
  [{ day: '30', month: '', year: '' }, 'must include a month and a year'],
])('a date that is none is refused in words: %o', (dueDate, words) => {
  const { error } = detailsFormSchema.safeParse({ ...FORM, dueDate });
  expect(error?.issues.map(({ message }) => message).join()).toContain(words);
  expect(error?.issues.map(({ path }) => path)).toEqual([['dueDate']]);
});
