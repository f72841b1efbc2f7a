import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  describePreparedBy,
  FIRST_PREFERENCES,
  preferencesSchema,
  toReminderDays,
} from '../../../src/domain/device/preferences.ts';

test('at first nothing is known of the person, the text is normal and a backup is old after 7 days', () => {
  expect(FIRST_PREFERENCES).toEqual({
    name: '',
    jobTitle: '',
    textSize: 'normal',
    reminderDays: 7,
  });
});

test('what is stored comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.record({
        name: fc.string({ maxLength: 500 }),
        jobTitle: fc.string({ maxLength: 500 }),
        textSize: fc.constantFrom('normal', 'large'),
        reminderDays: fc.integer({ min: 1, max: 90 }),
      }),
      (preferences) => {
        const stored: unknown = JSON.parse(JSON.stringify(preferences));
        expect(preferencesSchema.parse(stored)).toEqual(preferences);
      },
    ),
  );
});

test('a part that cannot be read costs no other part', () => {
  expect(
    preferencesSchema.parse({ name: 'Sam', jobTitle: 5, textSize: 'huge', reminderDays: 0 }),
  ).toEqual({ ...FIRST_PREFERENCES, name: 'Sam' });
});

test('parts of a later version are no fault', () => {
  expect(preferencesSchema.parse({ textSize: 'large', theme: 'dark' }).textSize).toBe('large');
});

test.each([
  ['1', 1],
  [' 14 ', 14],
  ['90', 90],
  ['007', 7],
])('“%s” is a number of days', (typed, days) => {
  expect(toReminderDays(typed)).toBe(days);
});

test.each(['', ' ', '0', '91', '-1', '1.5', '1e1', 'seven', '٣', '1000'])(
  '“%s” is no number of days',
  (typed) => {
    expect(toReminderDays(typed)).toBeUndefined();
  },
);

test.each([
  ['Sam Lee', 'Head of safeguarding', 'Sam Lee, Head of safeguarding'],
  [' Sam Lee ', ' ', 'Sam Lee'],
  ['', 'Head of safeguarding', 'Head of safeguarding'],
  ['', '', ''],
])('%s with %s prepares as %s', (name, jobTitle, words) => {
  expect(describePreparedBy({ name, jobTitle })).toBe(words);
});

test('who prepares it fits into one line, or is not filled in', () => {
  const name = 'n'.repeat(400);
  expect(describePreparedBy({ name, jobTitle: 'j'.repeat(98) })).toHaveLength(500);
  expect(describePreparedBy({ name, jobTitle: 'j'.repeat(99) })).toBe('');
});
