import * as z from 'zod/mini';

import { MAX_LINE_LENGTH } from '../shared/limits.ts';
import { typedLineSchema } from '../shared/text.ts';
import { OLD_BACKUP_DAYS } from './find-reminder.ts';

export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** A reminder each day would be waved away unread, and a quarter of work is too much to lose. */
export const FEWEST_REMINDER_DAYS = 1;
export const MOST_REMINDER_DAYS = 90;

const reminderDaysSchema = z
  .int()
  .check(z.minimum(FEWEST_REMINDER_DAYS), z.maximum(MOST_REMINDER_DAYS));

/**
 * How the person at this device likes the app. A part that is missing or cannot be read is as it is
 * at first: nothing else hangs on it, and a later version may add to it.
 */
export const preferencesSchema = z.object({
  name: z.catch(typedLineSchema, ''),
  jobTitle: z.catch(typedLineSchema, ''),
  textSize: z.catch(z.enum(TEXT_SIZES), 'normal'),
  reminderDays: z.catch(reminderDaysSchema, OLD_BACKUP_DAYS),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const FIRST_PREFERENCES: Preferences = preferencesSchema.parse({});

/** A whole number of days within the bounds, or `undefined`: an empty box is not 0. */
export function toReminderDays(typed: string): number | undefined {
  const words = typed.trim();
  if (!/^\d{1,3}$/.test(words)) return undefined;
  const days = reminderDaysSchema.safeParse(Number(words));
  return days.success ? days.data : undefined;
}

/** Who an audit is prepared by, as far as it is known; fits the box it goes into. */
export function describePreparedBy({
  name,
  jobTitle,
}: Pick<Preferences, 'name' | 'jobTitle'>): string {
  const words = [name.trim(), jobTitle.trim()].filter((part) => part !== '').join(', ');
  return words.length > MAX_LINE_LENGTH ? '' : words;
}
