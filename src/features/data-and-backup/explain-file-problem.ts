import { formatSize } from '../../domain/shared/format-size.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { OtherLook } from '../../files/guard/file-look.ts';
import { findOtherDoor, nameOtherFile } from '../../items/name-other-file.ts';
import type { FileProblem } from './backup-message.ts';

/** What is wrong with a chosen file, what is safe, and what to do next. */
export function explainFileProblem(problem: FileProblem): string {
  const { what, next } = explain(problem);
  return `${what} Nothing on this device has been changed. ${next}`;
}

const ANOTHER = 'Choose another backup file.';

function explain(problem: FileProblem): { readonly what: string; readonly next: string } {
  switch (problem.kind) {
    case 'empty':
      return { what: 'The selected file is empty.', next: ANOTHER };
    case 'notABackup':
      return {
        what: `The selected file is ${nameLook(problem.looksLike)}, not a backup of this app.`,
        next: findOtherDoor(problem.looksLike) ?? 'Choose a file whose name ends in “.s11backup”.',
      };
    case 'incomplete':
      return {
        what: 'The selected file is incomplete: its end is missing.',
        next: 'Copy it again from where it was kept, or choose another backup file.',
      };
    case 'damaged':
      return {
        what: `The selected file is damaged (${problem.where}).`,
        next: 'Copy it again from where it was kept, or choose another backup file.',
      };
    case 'newerVersion':
      return {
        what: 'The selected file was made with a newer version of this app.',
        next: 'Close every tab of this app and open it again to get the newer version, then try again.',
      };
    case 'encrypted':
      return { what: 'The selected file opens with a passphrase only.', next: 'Enter it.' };
    case 'wrongPassphrase':
      return {
        what: 'This passphrase does not open the file.',
        next: 'Check each character, then try again.',
      };
    case 'tooLarge':
      return { what: `The selected file ${describeLimit(problem)}.`, next: ANOTHER };
    case 'notSealed':
    case 'sealedToKey':
    case 'tooMuchWork':
      return {
        what: 'The selected file was encrypted by another program, in a way this app does not open.',
        next: ANOTHER,
      };
    case 'unreadableFile':
      return {
        what: `The selected file could not be read (${problem.reason}).`,
        next: 'Check that it is still there, then choose it again.',
      };
    case 'unreadableDevice':
      return {
        what: `What is on this device could not be read to compare it (${problem.reason}).`,
        next: 'Reload this page, then try again.',
      };
    default:
      return unreachable(problem);
  }
}

function nameLook(look: OtherLook): string {
  return look === 'other' ? 'of another kind' : nameOtherFile(look);
}

function describeLimit({ limit, most }: Extract<FileProblem, { kind: 'tooLarge' }>): string {
  switch (limit) {
    case 'fileBytes':
      return `must be smaller than ${formatSize(most)}`;
    case 'inflatedBytes':
      return `holds more than the ${formatSize(most)} this app reads`;
    default:
      return `holds more than this app reads (${limit}: ${most.toLocaleString('en-GB')})`;
  }
}
