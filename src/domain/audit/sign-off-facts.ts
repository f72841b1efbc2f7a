import {
  formatDate,
  formatShortDate,
  toPlainDate,
  type Moment,
  type PlainDate,
} from '../shared/plain-date.ts';
import type { Fact } from './facts.ts';
import type { Signatory, SignOff, SignOffEvent } from './sign-off.ts';

/** The day it was signed off, or reopened, on the user's own calendar. */
export function findDay({ at }: { readonly at: Moment }): PlainDate {
  return toPlainDate(new Date(at));
}

/** "Signed off, version 1.0, 22 Nov 2026": what every page of a signed-off audit says. */
export function describeSignOff(signOff: SignOff): string {
  return `Signed off, version ${signOff.version}, ${formatShortDate(findDay(signOff))}`;
}

/** "Signed off as version 1.0 on 22 November 2026", or that it was reopened and when. */
export function nameEvent(event: SignOffEvent): string {
  const day = formatDate(findDay(event));
  return event.kind === 'signedOff'
    ? `Signed off as version ${event.version} on ${day}`
    : `Reopened on ${day}`;
}

/** All that a sign-off or a reopening says. */
export function toSignOffFacts(event: SignOffEvent): readonly Fact[] {
  if (event.kind === 'reopened') {
    return [
      { label: 'Reopened by', value: event.by, kind: 'choice' },
      { label: 'Reason', value: event.reason, kind: 'text' },
    ];
  }
  return [
    { label: 'Declaration', value: event.declaration, kind: 'text' },
    {
      label: 'Signed by',
      value: event.signatories.map(describeSignatory).join('\n'),
      kind: 'text',
    },
    { label: 'Minute reference', value: event.minuteReference, kind: 'choice' },
    { label: 'Signed paper copy', value: event.paperKeptAt ?? '', kind: 'choice' },
  ];
}

function describeSignatory({ name, role, signedOn }: Signatory): string {
  return [name, role, formatDate(signedOn)].filter((part) => part !== '').join(', ');
}
