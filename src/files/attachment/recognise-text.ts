import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { AttachmentKind, AttachmentProblem, UnfitLook } from './attachment-kinds.ts';

/** Endings under which text does something when it is opened. */
const SCRIPTS = new Set(
  'js mjs cjs jse vbs vbe wsf wsh hta bat cmd ps1 psm1 sh bash py rb pl php lnk url reg inf scr com vb sct ws desktop command applescript jar'.split(
    ' ',
  ),
);

const TEXTS = new Set(['', 'txt', 'text', 'csv', 'tsv', 'md', 'log']);

/** Tab, line feed, form feed and carriage return; no other character below a space is written. */
const WRITTEN = new Set([9, 10, 12, 13]);

/** Plain text in UTF-8 that is nothing else besides. */
export function recogniseText(
  bytes: Uint8Array,
  ending: string,
): Result<AttachmentKind, AttachmentProblem> {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return fail({ kind: 'notUtf8' });
  if (bytes.some((byte) => byte < 32 && !WRITTEN.has(byte))) return unfit('other');
  const look = findLook(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000)), ending);
  if (look !== undefined) return unfit(look);
  if (!isUtf8(bytes)) return fail({ kind: 'notUtf8' });
  return succeed(ending === 'csv' ? 'csv' : 'text');
}

function findLook(start: string, ending: string): UnfitLook | undefined {
  const head = start.replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^<[!?a-z]/.test(head)) return head.includes('<svg') ? 'drawing' : 'webPage';
  if (ending === 'svg') return 'drawing';
  if (/^(html?|xhtml|mht|mhtml|xml|xsl)$/.test(ending)) return 'webPage';
  if (head.startsWith('#!') || SCRIPTS.has(ending)) return 'script';
  if (head.startsWith('{\\rtf') || ending === 'rtf') return 'richText';
  if (ending === 'eml') return 'message';
  return TEXTS.has(ending) ? undefined : 'other';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function unfit(looksLike: UnfitLook): { readonly ok: false; readonly problem: AttachmentProblem } {
  return fail({ kind: 'unfit', looksLike });
}
