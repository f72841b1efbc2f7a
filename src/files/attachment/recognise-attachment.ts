import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { AttachmentKind, AttachmentProblem, UnfitLook } from './attachment-kinds.ts';
import { findEnding } from './clean-file-name.ts';
import { hasText } from '../guard/has-text.ts';
import { recogniseText } from './recognise-text.ts';
import { recogniseZip } from './recognise-zip.ts';

type Look = 'pdf' | 'png' | 'jpeg' | 'webp' | 'zip' | 'oldOffice' | UnfitLook;

/** How the kinds that are kept begin, and those people most often have instead; in hexadecimal. */
const HEADS: readonly (readonly [RegExp, Look])[] = [
  [/^255044462d/, 'pdf'],
  [/^89504e470d0a1a0a/, 'png'],
  [/^ffd8ff/, 'jpeg'],
  [/^52494646.{8}57454250/, 'webp'],
  [/^504b0304/, 'zip'],
  [/^d0cf11e0a1b11ae1/, 'oldOffice'],
  [/^(504b0506|377abcaf|52617221|1f8b|425a68)/, 'archive'],
  [/^(4d5a|7f454c46|c[ef]faedfe|cafebabe|4c000000011402)/, 'program'],
  [/^.{8}66747970(686569|686576|6d6966|6d7366|617669)/, 'phonePhoto'],
  [/^(.{8}66747970|494433|4f676753|52494646|1a45dfa3|664c6143)/, 'recording'],
  [/^(47494638|49492a00|4d4d002a|424d.{8}00000000)/, 'otherPicture'],
];

const MACRO_ENDINGS = new Set('docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm'.split(' '));

/**
 * Says which of the kinds a file is by what is in it, whatever its name says. The name counts only
 * against it: text that would run as a program under its name is refused.
 */
export function recogniseAttachment(
  bytes: Uint8Array,
  name: string,
): Result<AttachmentKind, AttachmentProblem> {
  const ending = findEnding(name);
  const head = [...bytes.subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const look = HEADS.find(([start]) => start.test(head))?.[1];
  switch (look) {
    case undefined:
      return recogniseText(bytes, ending);
    case 'zip':
      return MACRO_ENDINGS.has(ending) ? fail({ kind: 'macros' }) : recogniseZip(bytes);
    case 'oldOffice':
      return fail(findOldOfficeProblem(bytes, ending));
    case 'pdf':
      return isPdfLocked(bytes) ? fail({ kind: 'locked' }) : succeed(look);
    case 'png':
    case 'jpeg':
    case 'webp':
      return succeed(look);
    default:
      return fail({ kind: 'unfit', looksLike: look });
  }
}

/** Office puts a document with a password into the same wrapper its older files are in. */
function findOldOfficeProblem(bytes: Uint8Array, ending: string): AttachmentProblem {
  const name = Array.from('EncryptedPackage').join('\0');
  if (hasText(bytes, name)) return { kind: 'locked' };
  if (ending === 'msg') return { kind: 'unfit', looksLike: 'message' };
  if (ending === 'msi') return { kind: 'unfit', looksLike: 'program' };
  return { kind: 'unfit', looksLike: 'olderOffice' };
}

/** A PDF that is locked in any way names the dictionary that says how. */
function isPdfLocked(bytes: Uint8Array): boolean {
  return hasText(bytes, '/Encrypt', /^(\s+\d+\s+\d+\s+R|\s*<<)/);
}
