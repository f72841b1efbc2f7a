import type { RoundTicket } from '../audit/round-ticket.ts';
import type { Agency } from './agency.ts';
import { describeReturnTo } from './letter.ts';
import type { Round } from './round.ts';

/** What an agency's questions say of the round they belong to. */
export function ticketOf(round: Round, agency: Agency): RoundTicket {
  const dueDate = agency.extension?.until ?? round.dueDate;
  const email = round.contacts[0]?.email.trim() ?? '';
  return {
    roundId: round.id,
    agencyToken: agency.token,
    roundName: round.name,
    partnership: round.partnership,
    agencyName: agency.name,
    ...(dueDate === undefined ? {} : { dueDate }),
    returnTo: (email === '' ? describeReturnTo(round) : email).slice(0, 500),
    ...(round.sealTo === undefined ? {} : { sealTo: round.sealTo }),
  };
}
