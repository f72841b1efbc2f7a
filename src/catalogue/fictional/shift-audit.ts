import type { Action, Audit, Evidence } from '../../domain/audit/audit.ts';
import type { SignOffEvent } from '../../domain/audit/sign-off.ts';

/** Moves every day and moment of a fictional audit, whose own are fixed, by so many days. */
export function shiftAudit(audit: Audit, days: number): Audit {
  const { dueDate, boardDate } = audit.details;
  return {
    ...audit,
    details: {
      ...audit.details,
      ...(dueDate === undefined ? {} : { dueDate: shiftDate(dueDate, days) }),
      ...(boardDate === undefined ? {} : { boardDate: shiftDate(boardDate, days) }),
    },
    evidence: audit.evidence.map((item) => shiftEvidence(item, days)),
    actions: audit.actions.map((item) => shiftAction(item, days)),
    signOffs: audit.signOffs.map((event) => shiftSignOff(event, days)),
    startedAt: shiftMoment(audit.startedAt, days),
    changedAt: shiftMoment(audit.changedAt, days),
  };
}

function shiftEvidence(item: Evidence, days: number): Evidence {
  const { dateRepresented, reviewDate } = item;
  return {
    ...item,
    ...(dateRepresented === undefined ? {} : { dateRepresented: shiftDate(dateRepresented, days) }),
    ...(reviewDate === undefined ? {} : { reviewDate: shiftDate(reviewDate, days) }),
    addedAt: shiftMoment(item.addedAt, days),
  };
}

function shiftAction(item: Action, days: number): Action {
  const addedAt = shiftMoment(item.addedAt, days);
  if (item.kind === 'planned') {
    const { dueDate } = item;
    return {
      ...item,
      ...(dueDate === undefined ? {} : { dueDate: shiftDate(dueDate, days) }),
      addedAt,
    };
  }
  const { reviewDate } = item;
  return {
    ...item,
    ...(reviewDate === undefined ? {} : { reviewDate: shiftDate(reviewDate, days) }),
    addedAt,
  };
}

function shiftSignOff(event: SignOffEvent, days: number): SignOffEvent {
  const at = shiftMoment(event.at, days);
  if (event.kind === 'reopened') return { ...event, at };
  return {
    ...event,
    at,
    signatories: event.signatories.map((one) => ({
      ...one,
      signedOn: shiftDate(one.signedOn, days),
    })),
  };
}

/** Counted in UTC, where every day has as many hours. */
export function shiftDate(date: string, days: number): string {
  return shiftMoment(`${date}T00:00:00.000Z`, days).slice(0, 10);
}

export function shiftMoment(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
