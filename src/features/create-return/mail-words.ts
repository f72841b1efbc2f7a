import { receiptCode } from '../../domain/audit-return/receipt-code.ts';
import type { AuditDetails } from '../../domain/audit/audit.ts';
import { describeMarking, type Marking } from '../../domain/report/report-choices.ts';
import type { MadeReturn } from '../../domain/audit/made-return.ts';

type SaidOfFile = {
  readonly isSigned?: boolean;
  readonly isSealed?: boolean;
  readonly marking?: Marking | undefined;
};

/** Words for an email that goes with the file: to be pasted, changed and sent by a person. */
export function writeReturnMail(
  title: string,
  details: AuditDetails,
  made: MadeReturn,
  { isSigned = false, isSealed = false, marking = { kind: 'none' } }: SaidOfFile = {},
): string {
  const mark = describeMarking(marking);
  const { organisation, period, preparedBy } = details;
  const ofWhat = [organisation, period].filter((part) => part !== '').join(', ');
  const names = made.recipients.map(({ name }) => name).filter((name) => name !== '');
  const standing =
    made.version === undefined
      ? 'It is a draft: it has not been signed off.'
      : `It is signed off as version ${made.version}.`;
  return [
    `Subject: ${mark === '' ? '' : `${mark}: `}${title}: ${ofWhat}`,
    names.length === 0 ? 'Hello' : `Dear ${names.join(', ')}`,
    `Our ${title} (${ofWhat}) is in the file with this message: ${made.fileName}. ${standing}`,
    `Its receipt code is ${receiptCode(made.contentHash)}. When you open the file, the code shown should be the same.`,
    isSealed
      ? 'It is sealed. To read it, open the app in your browser, choose “Read a return”, and choose the file. The app then asks for your key file.'
      : 'To read it, open the app in your browser, choose “Read a return”, and choose the file.',
    // Never the name itself: who changes the file would change the message with it.
    ...(isSigned
      ? ['It is signed. We can tell you the name of our key by telephone or in person.']
      : []),
    ...(preparedBy === '' ? [] : [preparedBy]),
  ].join('\n\n');
}

/** The addresses that look like those of email, for the box of a message. */
export function listMailAddresses({ recipients }: MadeReturn): string {
  return recipients
    .map(({ address }) => address)
    .filter((address) => address.includes('@'))
    .join('; ');
}
