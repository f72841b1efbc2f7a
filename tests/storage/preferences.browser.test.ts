import { beforeEach, expect, test } from 'vitest';

import { FIRST_PREFERENCES } from '../../src/domain/device/preferences.ts';
import { keepTextSize } from '../../src/storage/kept-text-size.ts';
import { readPreferences, updatePreferences } from '../../src/storage/preferences.ts';
import { hasBeenHere, noteBeenHere } from '../../src/storage/visits.ts';
import { openEmptyStorage, reopenStorage } from './an-audit.ts';
import { putRaw } from './raw-database.ts';

beforeEach(openEmptyStorage);

test('preferences are there after the page was opened again, each by itself', async () => {
  expect(await readPreferences()).toEqual(FIRST_PREFERENCES);
  await updatePreferences({ name: 'Sam', textSize: 'large' });
  await updatePreferences({ reminderDays: 14 });
  await reopenStorage();
  expect(await readPreferences()).toEqual({
    name: 'Sam',
    jobTitle: '',
    textSize: 'large',
    reminderDays: 14,
  });
});

test('two changes at the same time both stand', async () => {
  await Promise.all([updatePreferences({ name: 'Sam' }), updatePreferences({ jobTitle: 'Lead' })]);
  expect(await readPreferences()).toMatchObject({ name: 'Sam', jobTitle: 'Lead' });
});

test('preferences that cannot be read are as at first, and can be set again', async () => {
  await putRaw('settings', { key: 'preferences', value: 'nonsense' });
  expect(await readPreferences()).toEqual(FIRST_PREFERENCES);
  await updatePreferences({ name: 'Sam' });
  expect(await readPreferences()).toEqual({ ...FIRST_PREFERENCES, name: 'Sam' });
});

test('the size of the text is kept where it can be read at once, and only while it is not normal', () => {
  keepTextSize('large');
  expect(localStorage.getItem('s11-text-size')).toBe('large');
  keepTextSize('normal');
  expect(localStorage.getItem('s11-text-size')).toBeNull();
});

test('whether anyone has been here is known once it was noted', () => {
  localStorage.removeItem('s11-been-here');
  expect(hasBeenHere()).toBe(false);
  noteBeenHere();
  expect(hasBeenHere()).toBe(true);
});
