import { formatActionNumber, formatEvidenceNumber, type Evidence } from '../audit/audit.ts';
import { ACTION_STATUS_WORDS } from '../audit/audit-words.ts';
import { listActions, type ActionEntry } from '../scoring/list-actions.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { describePlan } from './cells.ts';
import { toFileWords } from './wording.ts';

/**
 * A day for a calendar: something is due, or to be reviewed. Calendars are shared and sent about, so
 * of what was typed only the title goes into it: no owner, and not where anything is held.
 */
export type CalendarDay = {
  /** The same for the same item for ever, so that a calendar changes the day it has. */
  readonly uid: string;
  readonly of: 'action' | 'evidence';
  readonly day: PlainDate;
  readonly title: string;
  readonly description: string;
};

/** A title longer than this says no more in a calendar; the action plan has all of it. */
const TITLE_LENGTH = 100;

/** Due dates of actions that are not done and review dates of evidence, the earliest first. */
export function listCalendarDays(scorecard: Scorecard): readonly CalendarDay[] {
  const actions = listActions(scorecard).flatMap((entry) =>
    entry.action.status === 'done' || entry.action.dueDate === undefined
      ? []
      : [toDueDay(entry, entry.action.dueDate, scorecard)],
  );
  const reviews = scorecard.evidence.flatMap((item) =>
    item.reviewDate === undefined ? [] : [toReviewDay(item, item.reviewDate, scorecard)],
  );
  return [...actions, ...reviews].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** `Section-11-self-audit_Anytown-Police_dates_2026-11-22`: the organisation, never a person. */
export function nameCalendarFile({ template, audit, today }: Scorecard): string {
  return [
    toFileWords(template.title),
    toFileWords(audit.details.organisation) || 'organisation',
    ...(audit.isSample ? ['sample'] : []),
    'dates',
    today,
  ].join('_');
}

function toDueDay(
  { action, result }: ActionEntry,
  day: PlainDate,
  scorecard: Scorecard,
): CalendarDay {
  const number = formatActionNumber(action);
  const from = result === undefined ? [] : [`Question ${result.place} ${result.question.title}`];
  return {
    uid: `action-${action.id}@${scorecard.audit.id}.s11-self-audit.invalid`,
    of: 'action',
    day,
    title: markSample(`${number} due: ${shorten(describePlan(action))}`, scorecard),
    description: [
      `Action ${number} of ${nameAudit(scorecard)}`,
      ...from,
      `Status: ${ACTION_STATUS_WORDS[action.status]}`,
    ].join('\n'),
  };
}

function toReviewDay(item: Evidence, day: PlainDate, scorecard: Scorecard): CalendarDay {
  const number = formatEvidenceNumber(item);
  return {
    uid: `evidence-${item.id}@${scorecard.audit.id}.s11-self-audit.invalid`,
    of: 'evidence',
    day,
    title: markSample(`${number} review: ${shorten(item.title || 'Untitled')}`, scorecard),
    description: `Evidence ${number} of ${nameAudit(scorecard)}`,
  };
}

function nameAudit({ template, audit }: Scorecard): string {
  const { organisation } = audit.details;
  return organisation === '' ? template.title : `${template.title}, ${organisation}`;
}

function markSample(title: string, { audit }: Scorecard): string {
  return audit.isSample ? `SAMPLE ${title}` : title;
}

/** One line of a few words; counted in whole characters, so that none is cut in two. */
function shorten(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/gu, ' '));
  if (characters.length <= TITLE_LENGTH) return characters.join('');
  return `${characters.slice(0, TITLE_LENGTH).join('').trimEnd()}…`;
}
