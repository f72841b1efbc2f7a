import { formatDate } from '../shared/plain-date.ts';
import type { Agency } from './agency.ts';
import type { Round } from './round.ts';

/** What may stand in a letter for what differs from agency to agency. */
export const LETTER_BLANKS = [
  { blank: '{agency}', about: 'the name of the agency' },
  { blank: '{contact}', about: 'the name of its first contact' },
  { blank: '{round}', about: 'the name of the round' },
  { blank: '{due date}', about: 'the day its return is due' },
  { blank: '{partnership}', about: 'your partnership' },
  { blank: '{return to}', about: 'your first contact, and how to reach them' },
] as const;

export const DEFAULT_LETTER = `Dear {contact},

{round}: {agency}

{partnership} asks you for your safeguarding self-audit by {due date}.

With this letter comes a file of questions. Its name ends in “.s11template.json”. Open the self-audit app in your browser, choose “Open questions a partnership sent you”, and choose the file. Your answers stay on your computer until you make a return.

When you have finished, choose “Create your return” and send the file it makes to:
{return to}

Do not put names or details of children, families or staff in your answers.

Yours sincerely,
{partnership}`;

export const DEFAULT_REMINDER = `Dear {contact},

We have not yet had the self-audit return of {agency} for {round}. It was asked for by {due date}.

If you have sent it, tell us when and to which address. If you need more time, or have lost the file of questions, answer this message and we will help.

Yours sincerely,
{partnership}`;

/** A letter to one agency. Words in brackets that are no blank of ours stay as they are. */
export function fillLetter(letter: string, round: Round, agency: Agency): string {
  const dueDate = agency.extension?.until ?? round.dueDate;
  const words: Readonly<Record<string, string>> = {
    '{agency}': agency.name,
    '{contact}': nameContact(agency),
    '{round}': round.name,
    '{due date}': dueDate === undefined ? 'the day we agree with you' : formatDate(dueDate),
    '{partnership}': round.partnership || 'The partnership',
    '{return to}': describeReturnTo(round),
  };
  return letter.replace(/\{[^{}]*\}/g, (blank) => words[blank.toLowerCase()] ?? blank);
}

function nameContact({ contacts }: Agency): string {
  const name = contacts[0]?.name.trim() ?? '';
  return name === '' ? 'colleague' : name;
}

/** Who returns go to, in one line. */
export function describeReturnTo({
  contacts,
  partnership,
}: Pick<Round, 'contacts' | 'partnership'>): string {
  const [contact] = contacts;
  if (contact === undefined) return partnership;
  const { name, role, email, phone } = contact;
  return [name, role, email, phone].filter((part) => part !== '').join(', ') || partnership;
}

/** The email addresses of these agencies, each once, as mail programs take them. */
export function listAddresses(agencies: readonly Agency[]): string {
  const addresses = agencies.flatMap(({ contacts }) =>
    contacts.map(({ email }) => email.trim()).filter((email) => email !== ''),
  );
  return [...new Set(addresses)].join('; ');
}
