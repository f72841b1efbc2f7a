import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  detailsChangesSchema,
  EMPTY_PERSON,
  EMPTY_RECIPIENT,
  listFormWords,
  changeDetails,
  detailsFormSchema,
  EMPTY_DETAILS,
  findChanges,
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

test('only what stands otherwise than at first is a change', () => {
  const date = { day: '5', month: '4', year: '2027' };
  const now = { ...FORM, preparedFor: 'The board', dueDate: date };
  expect(findChanges(FORM, { ...FORM, dueDate: { ...FORM.dueDate } })).toEqual({});
  expect(findChanges(FORM, now)).toEqual({ preparedFor: 'The board', dueDate: date });
  expect(findChanges(now, FORM)).toEqual({ preparedFor: '', dueDate: EMPTY_DETAILS.dueDate });
});

test('a change leaves what it does not name as it is stored, and an emptied date is gone', () => {
  const stored = { ...toDetails(FORM), period: '2026', dueDate: '2027-04-05' };
  expect(changeDetails(stored, { preparedBy: 'Head of PPU' })).toEqual({
    ...stored,
    preparedBy: 'Head of PPU',
  });
  expect(changeDetails(stored, { dueDate: EMPTY_DETAILS.dueDate })).toEqual({
    ...toDetails(FORM),
    period: '2026',
  });
});

const line = fc.string({ maxLength: 40 }).map((words) => words.trim());
const filled = line.filter((words) => words !== '');
const anyDetails = fc.record(
  {
    organisation: filled,
    period: line,
    preparedBy: line,
    preparedFor: line,
    dueDate: fc.constant('2027-03-27'),
    boardDate: fc.constant('2027-04-14'),
    site: filled,
    sitesCovered: filled,
    people: fc.array(fc.record({ part: filled, name: line, contact: line }), { minLength: 1 }),
    recipients: fc.array(fc.record({ name: filled, address: line }), { minLength: 1 }),
  },
  {
    noNullPrototype: true,
    requiredKeys: ['organisation', 'period', 'preparedBy', 'preparedFor'],
  },
);

test('whatever the details say goes into the form and comes out again', () => {
  fc.assert(
    fc.property(anyDetails, anyDetails, (details, others) => {
      const form = toDetailsForm(details);
      expect(detailsFormSchema.safeParse(form).success).toBe(true);
      expect(toDetails(form)).toEqual(details);
      const changes = findChanges(form, toDetailsForm(others));
      expect(changeDetails(details, changes)).toEqual(others);
      expect(detailsChangesSchema.parse(changes)).toEqual(changes);
      const words = listFormWords(changes);
      if (details.organisation !== others.organisation)
        expect(words).toContain(others.organisation);
      for (const { name } of changes.recipients ?? []) expect(words).toContain(name);
    }),
  );
});

test('a row nobody filled in is no row, and a contact must be somebody’s', () => {
  const rows = { ...FORM, people: [EMPTY_PERSON], recipients: [EMPTY_RECIPIENT] };
  expect(toDetails(rows)).toEqual(toDetails(FORM));
  const { error } = detailsFormSchema.safeParse({
    ...FORM,
    people: [{ part: '', name: '', contact: '020 7946 0000' }],
    recipients: [{ name: '', address: 'scp@example.org' }],
  });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'people.0.name',
    'recipients.0.name',
  ]);
});
