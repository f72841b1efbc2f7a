import type { OtherLook } from '../files/guard/file-look.ts';

/** What a chosen file is instead of what it was to be, as it goes on after "This is". */
export function nameOtherFile(look: Exclude<OtherLook, 'other'>): string {
  return NAMES[look];
}

/** Where a file of ours opens that was brought to another door; nothing for what opens nowhere. */
export function findOtherDoor(look: OtherLook): string | undefined {
  return DOORS[look];
}

const NAMES: Readonly<Record<Exclude<OtherLook, 'other'>, string>> = {
  return: 'a return of an audit',
  part: 'a file that goes between colleagues',
  backup: 'a backup of this app',
  template: 'a partnership’s file of questions',
  feedback: 'a partnership’s feedback on a return',
  moderation: 'another moderator’s decisions on a round',
  newKind: 'a file of this app of a kind that this version does not know',
  data: 'a data file of another kind',
  utf16: 'a text that was saved again in another form (UTF-16)',
  sealed: 'a sealed file, as returns are',
  sealedWithPassphrase: 'a file with a passphrase, as backups are',
  pdf: 'a PDF',
  workbook: 'an Excel workbook',
  office: 'a document of an office program, such as Word',
  oldOffice: 'a Word or Excel file of before 2007',
  lockedOffice: 'a Word or Excel file with a password',
  zip: 'a zip file',
  webPage: 'a web page',
  picture: 'a picture',
  table: 'a table of text (CSV)',
};

const READ_RETURN =
  'It can be read from the list of audits, under “Read a return someone sent you”.';
const RESTORE = 'It can be restored from “Data and backup”.';

const DOORS: Readonly<Partial<Record<OtherLook, string>>> = {
  return: READ_RETURN,
  sealed: READ_RETURN,
  part: 'If you were asked to answer questions, open it from the list of audits. If it came back from a colleague, open it from “Ask a colleague” in your audit.',
  template:
    'It can be opened from the list of audits, under “Open questions a partnership sent you”.',
  feedback:
    'It can be opened from the list of audits, under “Open feedback a partnership sent you”.',
  moderation: 'It can be opened in the round itself, under “Moderate”.',
  backup: RESTORE,
  sealedWithPassphrase: RESTORE,
  newKind: 'Update the app: reload this page while you are online. Then try again.',
  utf16: 'Ask for the file as the app saved it, not opened and saved in an editor.',
};
