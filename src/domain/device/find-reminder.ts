import type { Moment } from '../shared/plain-date.ts';
import { countStake, hasSomethingToLose, type CareFacts, type Stake } from './care.ts';
import { isAtRisk, type StorageSafety } from './protection.ts';

/** Why people are reminded to save a backup, with what the words for it need. */
export type Reminder =
  /** The browser may clear the work: said in each session, in stronger words. */
  | { readonly kind: 'atRisk'; readonly stake: Stake; readonly isNeverBackedUp: boolean }
  | { readonly kind: 'neverBackedUp'; readonly stake: Stake }
  | { readonly kind: 'longAgo'; readonly changes: number; readonly days: number };

export type ReminderSituation = {
  readonly safety: StorageSafety;
  /** When the app was opened in this tab. */
  readonly sessionStartedAt: Moment;
  readonly now: Date;
  /** A file on the computer is written after changes, and the last try went well. */
  readonly isKeptInFile: boolean;
  /** After how many days a backup is old; the user may choose. */
  readonly oldAfterDays: number;
};

/** How many questions may be answered, or agencies listed, or returns collected, before the first backup is spoken of. */
export const MANY_WRITTEN = 10;
/** A backup is old after this many days, unless the user says otherwise, once this many things have changed since. */
export const OLD_BACKUP_DAYS = 7;
export const MANY_CHANGES = 5;
/** Work at risk is spoken of again after this many changes since the reminder was put away. */
export const MANY_CHANGES_AT_RISK = 20;
/** For how long a reminder that is put away stays away. */
export const PUT_AWAY_HOURS = 24;

const HOUR_MS = 3_600_000;

/** The one reminder that is due now, if any. Where nothing can be lost, nobody is reminded. */
export function findReminder(facts: CareFacts, situation: ReminderSituation): Reminder | undefined {
  if (situation.isKeptInFile || !hasSomethingToLose(facts)) return undefined;
  const { lastBackup, stake, changes } = facts;
  if (isAtRisk(situation.safety)) {
    if (isPutAwayAtRisk(facts, situation)) return undefined;
    return { kind: 'atRisk', stake, isNeverBackedUp: lastBackup === undefined };
  }
  if (isPutAway(facts, situation.now)) return undefined;
  if (lastBackup === undefined) {
    return countStake(stake) >= MANY_WRITTEN ? { kind: 'neverBackedUp', stake } : undefined;
  }
  const days = situation.oldAfterDays;
  const isOld = countHours(lastBackup.at, situation.now) > days * 24;
  return isOld && changes >= MANY_CHANGES ? { kind: 'longAgo', changes, days } : undefined;
}

/** Only for this session, and not for long when much is written in it. */
function isPutAwayAtRisk(facts: CareFacts, { sessionStartedAt, now }: ReminderSituation): boolean {
  const { putAwayAt, changesSincePutAway } = facts;
  return (
    isPutAway(facts, now) &&
    putAwayAt !== undefined &&
    putAwayAt >= sessionStartedAt &&
    changesSincePutAway < MANY_CHANGES_AT_RISK
  );
}

/** A clock that was set back must not keep a reminder away for longer than was asked. */
function isPutAway({ putAwayAt }: CareFacts, now: Date): boolean {
  if (putAwayAt === undefined) return false;
  const hours = countHours(putAwayAt, now);
  return hours >= 0 && hours < PUT_AWAY_HOURS;
}

function countHours(from: Moment, to: Date): number {
  return (to.getTime() - Date.parse(from)) / HOUR_MS;
}
