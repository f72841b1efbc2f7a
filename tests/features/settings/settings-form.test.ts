import { expect, test } from 'vitest';

import { FIRST_PREFERENCES } from '../../../src/domain/device/preferences.ts';
import {
  findSoundChanges,
  settingsFormSchema,
  toSettingsForm,
} from '../../../src/features/settings/settings-form.ts';

const FORM = toSettingsForm(FIRST_PREFERENCES);

test('a form nobody has touched changes nothing', () => {
  expect(findSoundChanges(FORM, FIRST_PREFERENCES)).toEqual({});
});

test('what stands otherwise is a change, without spaces at its ends', () => {
  const form = { name: ' Sam ', jobTitle: 'Lead', textSize: 'large', reminderDays: '14' } as const;
  expect(findSoundChanges(form, FIRST_PREFERENCES)).toEqual({
    name: 'Sam',
    jobTitle: 'Lead',
    textSize: 'large',
    reminderDays: 14,
  });
});

test('what is not sound waits, and holds nothing else up', () => {
  const form = { ...FORM, name: 'x'.repeat(501), jobTitle: 'Lead', reminderDays: '0' };
  expect(findSoundChanges(form, FIRST_PREFERENCES)).toEqual({ jobTitle: 'Lead' });
  const checked = settingsFormSchema.safeParse(form);
  expect(checked.error?.issues.map(({ message }) => message)).toEqual([
    'Shorten this to 500 characters',
    'Enter a whole number of days from 1 to 90',
  ]);
});
