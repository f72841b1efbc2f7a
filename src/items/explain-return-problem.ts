import { formatSize } from '../domain/shared/format-size.ts';
import type { OtherFile, ReturnProblem } from '../files/audit-return/return-problem.ts';
import { nameOtherFile } from './name-other-file.ts';

/** Why no return can be taken out of a PDF. */
export type PdfProblem =
  | { readonly kind: 'noReturn' | 'notPdf' | 'encrypted' | 'tooSlow' | 'damaged' }
  | { readonly kind: 'severalReturns'; readonly count: number }
  | { readonly kind: 'tooLarge'; readonly most: number };

/** Why a file is no return that can be read, whatever it came in. */
export type AnyReturnProblem =
  | ReturnProblem
  | { readonly kind: 'pdf'; readonly problem: PdfProblem }
  /** To be opened with the key of whoever it was sealed for. */
  | { readonly kind: 'sealed' };

/** What is wrong with a file, and what to do about it. Nothing has been stored, whatever it is. */
export type Explained = {
  readonly what: string;
  readonly next: string;
  /** Where a file of this kind is opened instead. */
  readonly door?: { readonly to: string; readonly label: string };
};

const SEND_AGAIN = 'Ask whoever sent it to save the return file again and send it again.';

export function explainReturnProblem(problem: AnyReturnProblem): Explained {
  switch (problem.kind) {
    case 'empty':
      return { what: 'The file is empty.', next: SEND_AGAIN };
    case 'tooLarge':
      return {
        what:
          problem.limit === 'fileBytes'
            ? `The file must not be larger than ${formatSize(problem.most)}.`
            : `The file holds more than ${formatCount(problem.most)} answers, items and other rows.`,
        next: 'A return of this app is never as large. Check that it is the right file.',
      };
    case 'tooDeep':
      return {
        what: `The file holds lists inside one another more than ${problem.most} deep.`,
        next: 'This app does not make such files. Check that it is the right file.',
      };
    case 'tooLong':
      return {
        what: `A text in the file is longer than ${formatCount(problem.most)} characters (${problem.where}).`,
        next: 'This app does not make such files. Check that it is the right file.',
      };
    case 'pdf':
      return explainPdf(problem.problem);
    case 'notAReturn':
      return explainOther(problem.looksLike);
    case 'encrypted':
      return {
        what: 'The file is locked with a passphrase, which no return is.',
        next: 'If it is a backup, open it where backups are opened.',
        door: RESTORE,
      };
    case 'sealed':
      return {
        what: 'Inside the sealed file is another sealed file.',
        next: 'Ask whoever sent it to save the return once more, and to seal it once.',
      };
    case 'otherEncoding':
      return {
        what: 'The file was saved again in another form of text (UTF-16).',
        next: 'Ask for the file as the app saved it, not opened and saved in an editor.',
      };
    case 'incomplete':
      return { what: 'The file is incomplete: its end is missing.', next: SEND_AGAIN };
    case 'damaged':
      return { what: `The file is damaged (${problem.where}).`, next: SEND_AGAIN };
    case 'newerVersion':
      return {
        what: 'The file was made with a newer version of this app.',
        next: 'Update the app: reload this page while you are online. Then try again.',
      };
    case 'unreadableFile':
      return {
        what: `The browser could not read the file (${problem.reason}).`,
        next: 'Check that it is still where it was, then choose it again.',
      };
  }
}

const RESTORE = { to: '/data/restore', label: 'Open a backup' } as const;

const ASK_FOR_FILE =
  'Read it in your usual PDF reader, or ask for the return file: its name ends in “.s11.json”.';

function explainPdf(problem: PdfProblem): Explained {
  switch (problem.kind) {
    case 'noReturn':
    case 'notPdf':
      return {
        what: 'This PDF has no return inside.',
        next: `It may have been printed to a new file, or made without one. ${ASK_FOR_FILE}`,
      };
    case 'severalReturns':
      return {
        what: `This PDF has ${formatCount(problem.count)} returns inside, and a report has one.`,
        next: ASK_FOR_FILE,
      };
    case 'encrypted':
      return {
        what: 'This PDF is encrypted.',
        next: 'Ask for the report as the app saved it, without a password.',
      };
    case 'tooLarge':
      return {
        what: `A PDF must not be larger than ${formatSize(problem.most)}.`,
        next: ASK_FOR_FILE,
      };
    case 'tooSlow':
      return { what: 'This PDF took too long to read.', next: ASK_FOR_FILE };
    case 'damaged':
      return { what: 'This PDF is damaged.', next: 'Ask whoever sent it to send it again.' };
  }
}

const NEW_KIND: Explained = {
  what: 'This is a file of this app of a kind that this version does not know.',
  next: 'Update the app: reload this page while you are online. Then try again.',
};

const FEEDBACK: Explained = {
  what: `This is ${nameOtherFile('feedback')}, not a return.`,
  next: 'It goes from the partnership to the organisation, and opens in the app of that organisation, beside its audit.',
  door: { to: '/feedback', label: 'Open feedback' },
};

const MODERATION: Explained = {
  what: `This is ${nameOtherFile('moderation')}, not a return.`,
  next: 'It opens in its round, under “Moderate”, “Another moderator’s decisions”.',
};

const ASK_RETURN = 'Ask for the return file: its name ends in “.s11.json”.';

function explainOther(looksLike: OtherFile): Explained {
  switch (looksLike) {
    case 'backup':
      return {
        what: `This is ${nameOtherFile(looksLike)}, not a return.`,
        next: 'A backup holds all the work of a device.',
        door: RESTORE,
      };
    case 'part':
      return {
        what: `This is ${nameOtherFile(looksLike)}, not a return.`,
        next: 'It holds some of the questions only.',
        door: { to: '/data/open', label: 'Open a file a colleague sent you' },
      };
    case 'template':
      return {
        what: `This is ${nameOtherFile(looksLike)}, not a return.`,
        next: 'It holds no answers. Ask for the return file.',
        door: { to: '/data/questions', label: 'Open questions a partnership sent you' },
      };
    case 'pdf':
      return {
        what: 'This is a PDF that holds no return this version can read.',
        next: 'Read it in your usual PDF reader, or ask for the return file: its name ends in “.s11.json”.',
      };
    case 'workbook':
    case 'office':
    case 'oldOffice':
    case 'lockedOffice':
      return explainOffice(looksLike);
    case 'webPage':
    case 'picture':
      return {
        what: `This is a ${looksLike === 'picture' ? 'picture' : 'web page'}, not a return.`,
        next: ASK_RETURN,
      };
    case 'feedback':
      return FEEDBACK;
    case 'moderation':
      return MODERATION;
    case 'table':
      return {
        what: 'This is a table of text (CSV), not a return.',
        next: 'Open it in a spreadsheet program, or ask for the return file: its name ends in “.s11.json”.',
      };
    case 'zip':
      return {
        what: 'This is a zip, not a return file.',
        next: 'Unpack it, then choose the return file in it: its name ends in “.s11.json”.',
      };
    case 'newKind':
      return NEW_KIND;
    case 'data':
    case 'other':
      return { what: 'This is not a return file.', next: ASK_RETURN };
  }
}

type OfficeFile = Extract<OtherFile, 'workbook' | 'office' | 'oldOffice' | 'lockedOffice'>;

function explainOffice(looksLike: OfficeFile): Explained {
  switch (looksLike) {
    case 'workbook':
      return {
        what: 'This is an Excel workbook, not a return.',
        next: `${ASK_RETURN} A workbook this app made is read back into an audit under Report, or imported into a round.`,
      };
    case 'office':
      return {
        what: 'This is a document of an office program, such as Word, not a return.',
        next: ASK_RETURN,
      };
    case 'oldOffice':
      return {
        what: 'This is a Word or Excel file of before 2007, not a return.',
        next: `${ASK_RETURN} If it is a workbook that was filled in, open it in Excel and save it as .xlsx.`,
      };
    case 'lockedOffice':
      return {
        what: 'This is a Word or Excel file with a password.',
        next: `${ASK_RETURN} If it is a workbook that was filled in, save it without the password.`,
      };
  }
}

function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
