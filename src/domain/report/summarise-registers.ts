import { listActions, listOpenGaps } from '../scoring/list-actions.ts';
import { listEvidence, passesEvidenceFilter } from '../scoring/list-evidence.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { DUE_SOON_DAYS } from '../scoring/timeliness.ts';
import { countOf } from './wording.ts';

/** A register in a line: what is in it, and what of it asks for something to be done. */
export type RegisterSummary = {
  readonly about: string;
  readonly standing: string;
  /** Whether the standing is something that is wrong. */
  readonly isLate: boolean;
};

export function summariseEvidence(scorecard: Scorecard): RegisterSummary {
  const entries = listEvidence(scorecard);
  if (entries.length === 0) {
    return { about: 'What bears your ratings out', standing: 'None yet', isLate: false };
  }
  const unlinked = entries.filter((entry) => passesEvidenceFilter(entry, 'unlinked')).length;
  const stale = entries.filter(({ isStale }) => isStale).length;
  return {
    about: [
      countOf(entries.length, 'item'),
      ...(unlinked === 0 ? [] : [`${unlinked} not linked to any question`]),
    ].join(', '),
    standing: stale === 0 ? 'Up to date' : `${stale} out of date`,
    isLate: stale > 0,
  };
}

export function summariseActions(scorecard: Scorecard): RegisterSummary {
  const entries = listActions(scorecard);
  const gaps = listOpenGaps(scorecard).length;
  const overdue = entries.filter((entry) => entry.isOverdue).length;
  const soon = entries.filter((entry) => entry.isDueSoon).length;
  const done = entries.filter(({ action }) => action.status === 'done').length;
  return {
    about: [
      entries.length === 0 ? 'No actions yet' : countOf(entries.length, 'action'),
      ...(done === 0 ? [] : [`${done} done`]),
      ...(soon === 0 ? [] : [`${soon} due within ${DUE_SOON_DAYS} days`]),
      ...(gaps === 0 ? [] : [`${countOf(gaps, 'gap')} without an action`]),
    ].join(', '),
    standing: describeStanding(entries.length, overdue),
    isLate: overdue > 0,
  };
}

function describeStanding(actions: number, overdue: number): string {
  if (overdue > 0) return `${overdue} overdue`;
  return actions === 0 ? 'None yet' : 'Nothing overdue';
}
