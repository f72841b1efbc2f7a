import { formatSize } from '../../domain/shared/format-size.ts';
import type { OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import type { ZipEntryProblem, ZipProblem } from '../../files/guard/read-any-zip.ts';
import { explainSecretKey } from '../../items/explain-key.ts';
import {
  explainReturnProblem,
  type AnyReturnProblem,
  type Explained,
} from '../../items/explain-return-problem.ts';
import { MAX_SHEET_BYTES, MAX_UNFOLDED_BYTES } from '../../office/read-sheets.ts';
import type { IncomingProblem, WorkbookFileProblem } from './found-item.ts';

/** What is wrong with a file of an import, and what to do about it. Nothing of it is stored. */
export function explainIncoming(problem: IncomingProblem): Explained {
  switch (problem.kind) {
    case 'return':
      return addDoor(problem.problem);
    case 'seal':
      return explainSeal(problem.problem);
    case 'zip':
      return explainZip(problem.problem);
    case 'inZip':
      return explainInZip(problem.problem);
    case 'workbook':
      return explainWorkbook(problem.problem);
    case 'ourTable':
      return {
        what: 'This is a CSV list of an audit, which this app saves for spreadsheet programs. It holds part of a return.',
        next: ASK_RETURN,
      };
    case 'emptyZip':
      return { what: 'This zip has no files in it.', next: 'Check that it is the right file.' };
    case 'zipInZip':
      return {
        what: 'This is a zip inside a zip, which is not opened.',
        next: 'Unpack the outer zip, then choose what was in it.',
      };
    case 'tooSlow':
      return {
        what: 'This file took too long to read.',
        next: 'Ask for the return file: its name ends in “.s11.json”.',
      };
  }
}

/** A door within the round itself, which the words for every other page cannot lead to. */
function addDoor(problem: AnyReturnProblem): Explained {
  const explained = explainReturnProblem(problem);
  return problem.kind === 'notAReturn' && problem.looksLike === 'moderation'
    ? { ...explained, door: { to: '../moderate/colleague', label: 'Open it there' } }
    : explained;
}

const ASK_RETURN = 'Ask for the return file: its name ends in “.s11.json”.';

function explainWorkbook(problem: WorkbookFileProblem): Explained {
  switch (problem.kind) {
    case 'notOurs':
      return {
        what: 'This is a workbook that was not made by this app.',
        next: `${ASK_RETURN} A form to fill in can be made from the questions of this round.`,
        door: { to: '/templates', label: 'Make a form' },
      };
    case 'otherQuestions':
      return {
        what: 'This is a workbook of this app, filled in on questions that are not those of this round.',
        next: ASK_RETURN,
      };
    case 'nothingFilledIn':
      return {
        what: 'This is a workbook of this app in which nothing is filled in.',
        next: 'Ask whoever sent it for the one they filled in, or for their return file.',
      };
    case 'newerFormat':
      return explainReturnProblem({ kind: 'newerVersion', found: 0 });
    case 'tooLarge':
      return {
        what: `A workbook must not be larger than ${formatSize(MAX_SHEET_BYTES)}, or ${formatSize(MAX_UNFOLDED_BYTES)} unpacked.`,
        next: 'Take pictures and other sheets out of it, save it, and choose it again.',
      };
    case 'tooManyRows':
      return {
        what: `This workbook has a sheet of more than ${problem.most.toLocaleString('en-GB')} rows.`,
        next: 'Take out the rows that are no part of the form, save it, and choose it again.',
      };
    case 'damaged':
      return {
        what: 'This workbook is damaged.',
        next: 'Open it in a spreadsheet program, save it again as .xlsx, and choose it again.',
      };
  }
}

function explainSeal(problem: OpenSealProblem): Explained {
  switch (problem.kind) {
    case 'passphrase':
      return explainReturnProblem({ kind: 'encrypted' });
    case 'otherKey':
      return {
        what: 'The file is sealed to another key.',
        next: 'Ask its sender to make the return again, sealed to the key of this round.',
      };
    case 'tooLarge':
      return {
        what: `The file must not be larger than ${formatSize(problem.most)}.`,
        next: 'A return of this app is never as large. Check that it is the right file.',
      };
    case 'notSealed':
    case 'damaged':
      return {
        what: 'The sealed file is damaged.',
        next: 'Ask whoever sent it to save the return file again and send it again.',
      };
    default:
      return { what: 'What was given is no key for it.', next: `${explainSecretKey(problem)}.` };
  }
}

function explainZip(problem: ZipProblem): Explained {
  if (problem.kind === 'incomplete') {
    return {
      what: 'The zip is incomplete: its end is missing.',
      next: 'Copy it again from where it came, or choose the files that were put into it.',
    };
  }
  const most =
    problem.limit === 'entries'
      ? `hold more than ${problem.most.toLocaleString('en-GB')} files`
      : `be larger than ${formatSize(problem.most)}`;
  return { what: `A zip must not ${most}.`, next: 'Put the files into two zips, or choose them.' };
}

function explainInZip(problem: ZipEntryProblem): Explained {
  switch (problem.kind) {
    case 'locked':
      return {
        what: 'This file in the zip opens with a password.',
        next: 'Unpack the zip with its password, then choose the file.',
      };
    case 'otherPacking':
      return {
        what: 'This file was packed in a way this app does not open.',
        next: 'Unpack the zip, then choose the file.',
      };
    case 'unpacksTooFar':
      return {
        what: `This file unpacks to more than ${problem.most} times its size, as no return does.`,
        next: 'Do not open it. Ask whoever sent it what it is.',
      };
    case 'zipTooLarge':
      return {
        what: `The files before it unpack to ${formatSize(problem.most)}, the most one zip may hold.`,
        next: 'Put the files into two zips, or choose them.',
      };
    case 'damaged':
      return {
        what: 'This file in the zip is damaged.',
        next: 'Ask whoever sent it to send it again.',
      };
  }
}
