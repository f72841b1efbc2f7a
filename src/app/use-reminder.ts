import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';

import { findReminder, type Reminder } from '../domain/device/find-reminder.ts';
import { readCareFacts } from '../storage/care-facts.ts';
import { readSafety } from '../storage/persistence.ts';
import { readSessionStart } from '../storage/session-start.ts';
import { useToday } from './use-today.ts';

/** The reminder that is due, found anew when something is stored and when the day turns. */
export function useReminder(): Reminder | undefined {
  const facts = useLiveQuery(readCareFacts, []);
  const today = useToday();
  const [reminder, setReminder] = useState<Reminder>();
  useEffect(() => {
    if (facts?.ok !== true) return;
    let isGone = false;
    void readSafety().then((safety) => {
      const situation = { safety, sessionStartedAt: readSessionStart(), now: new Date() };
      if (!isGone) setReminder(findReminder(facts.value, situation));
    });
    return () => {
      isGone = true;
    };
  }, [facts, today]);
  return reminder;
}
