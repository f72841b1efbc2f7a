import * as z from 'zod/mini';

import {
  FEWEST_REMINDER_DAYS,
  MOST_REMINDER_DAYS,
  TEXT_SIZES,
  toReminderDays,
  type Preferences,
} from '../../domain/device/preferences.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

const line = z
  .string()
  .check(z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`));

/** The settings as they stand in their boxes; the days as they were typed. */
export const settingsFormSchema = z.object({
  name: line,
  jobTitle: line,
  textSize: z.enum(TEXT_SIZES),
  reminderDays: z.string().check(
    z.refine((typed) => toReminderDays(typed) !== undefined, {
      message: `Enter a whole number of days from ${FEWEST_REMINDER_DAYS} to ${MOST_REMINDER_DAYS}`,
    }),
  ),
});
export type SettingsForm = z.infer<typeof settingsFormSchema>;

export function toSettingsForm(preferences: Preferences): SettingsForm {
  return { ...preferences, reminderDays: String(preferences.reminderDays) };
}

/** What of the form is sound and stands otherwise than it is stored: the rest waits to be mended. */
export function findSoundChanges(form: SettingsForm, stored: Preferences): Partial<Preferences> {
  const { name, jobTitle, textSize } = form;
  const reminderDays = toReminderDays(form.reminderDays);
  return {
    ...(isNew(line, name, stored.name) && { name: name.trim() }),
    ...(isNew(line, jobTitle, stored.jobTitle) && { jobTitle: jobTitle.trim() }),
    ...(textSize !== stored.textSize && { textSize }),
    ...(reminderDays !== undefined && reminderDays !== stored.reminderDays && { reminderDays }),
  };
}

function isNew(schema: typeof line, typed: string, stored: string): boolean {
  return typed.trim() !== stored && schema.safeParse(typed).success;
}
