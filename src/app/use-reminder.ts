import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

import { findReminder, type Reminder } from '../domain/device/find-reminder.ts';
import { readCareFacts } from '../storage/care-facts.ts';
import { hasLinkedFile } from '../storage/has-linked-file.ts';
import { readLinkedFile, watchLinkedFile } from '../storage/linked-file.ts';
import { readSafety } from '../storage/persistence.ts';
import { readPreferences } from '../storage/preferences.ts';
import { readSessionStart } from '../storage/session-start.ts';
import { useToday } from './use-today.ts';

/** The reminder that is due, found anew when something is stored and when the day turns. */
export function useReminder(): Reminder | undefined {
  const facts = useLiveQuery(readCareFacts, []);
  const oldAfterDays = useLiveQuery(readPreferences, [])?.reminderDays;
  const today = useToday();
  const [linkedChanges, setLinkedChanges] = useState(0);
  const [reminder, setReminder] = useState<Reminder>();
  useEffect(
    () =>
      watchLinkedFile(() => {
        setLinkedChanges((count) => count + 1);
      }),
    [],
  );
  useEffect(() => {
    if (facts?.ok !== true || oldAfterDays === undefined) return;
    let isGone = false;
    void Promise.all([readSafety(), isKeptInFile()]).then(([safety, isKept]) => {
      const now = new Date();
      const sessionStartedAt = readSessionStart();
      const situation = { safety, sessionStartedAt, now, isKeptInFile: isKept, oldAfterDays };
      if (!isGone) setReminder(findReminder(facts.value, situation));
    });
    return () => {
      isGone = true;
    };
  }, [facts, oldAfterDays, today, linkedChanges]);
  return reminder;
}

/** A file that is linked, has been written, and whose last try did not fail. */
async function isKeptInFile(): Promise<boolean> {
  if (!hasLinkedFile()) return false;
  const file = await readLinkedFile();
  return file?.writtenAt !== undefined && file.failure === undefined;
}
