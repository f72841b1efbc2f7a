import { formatDate } from '../shared/plain-date.ts';
import type { Agency } from './agency.ts';
import type { ReceivedReturn } from './received-return.ts';
import type { Contact, Round } from './round.ts';

/** One thing that is known of a round, an agency or a return, in words; empty where nothing is. */
export type RoundFact = { readonly name: string; readonly text: string };

/** In the order of its form. */
export function listRoundFacts(round: Round): readonly RoundFact[] {
  return [
    { name: 'Name', text: round.name },
    { name: 'Partnership', text: round.partnership },
    { name: 'Period', text: round.period },
    { name: 'Returns due', text: nameDay(round.dueDate) },
    { name: 'Packs sent', text: nameDay(round.opensOn) },
    { name: 'Feedback', text: nameDay(round.feedbackOn) },
    { name: 'Board', text: nameDay(round.boardDate) },
    { name: 'Kept until', text: nameDay(round.keepUntil) },
    { name: 'Contacts', text: nameContacts(round.contacts) },
    { name: 'Key to seal to', text: round.sealTo ?? '' },
    {
      name: 'Kinds asked',
      text: round.templates.map(({ kindName, title }) => `${kindName}: ${title}`).join('\n'),
    },
    { name: 'Letter', text: round.letter },
    { name: 'Reminder', text: round.reminder },
  ];
}

/** `nameKind` gives a kind of agency its name. */
export function listAgencyFacts(
  agency: Agency,
  nameKind: (kind: string) => string,
): readonly RoundFact[] {
  const { extension } = agency;
  return [
    { name: 'Name', text: agency.name },
    { name: 'Kind', text: nameKind(agency.kind) },
    { name: 'Contacts', text: nameContacts(agency.contacts) },
    {
      name: 'Extension',
      text:
        extension === undefined
          ? ''
          : join([`until ${formatDate(extension.until)}`, extension.reason], ': '),
    },
    {
      name: 'Chases',
      text: agency.chases
        .map(({ on, how, note }) => join([formatDate(on), how, note], ', '))
        .join('\n'),
    },
    { name: 'Pack sent', text: agency.packSent.map(formatDate).join('\n') },
    { name: 'No return expected', text: agency.notExpected ?? '' },
    { name: 'Notes', text: agency.notes },
  ];
}

/** What may change of a return that was received: what was decided of it. */
export function listReceivedFacts(
  { organisation, source, decision }: ReceivedReturn,
  nameAgency: (token: string) => string,
): readonly RoundFact[] {
  return [
    { name: 'Organisation', text: organisation },
    { name: 'File', text: source.fileName },
    { name: 'Decision', text: nameDecision(decision, nameAgency) },
  ];
}

function nameDecision(
  decision: ReceivedReturn['decision'],
  nameAgency: (token: string) => string,
): string {
  switch (decision?.kind) {
    case undefined:
      return '';
    case 'match':
      return `Counted as the return of ${nameAgency(decision.token)}`;
    case 'use':
      return `Counted for ${nameAgency(decision.token)} instead of another`;
    case 'setAside':
      return join(['Left out', decision.reason], ': ');
  }
}

function nameContacts(contacts: readonly Contact[]): string {
  return contacts
    .map(({ name, role, email, phone }) => join([name, role, email, phone], ', '))
    .join('\n');
}

function nameDay(day: string | undefined): string {
  return day === undefined ? '' : formatDate(day);
}

function join(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}
