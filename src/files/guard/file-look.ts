import { isBlank, toLatin } from './decode-text.ts';
import { findSeal } from './find-seal.ts';
import { hasText } from './has-text.ts';
import { listZipNames } from './list-zip-names.ts';

/** What a file is by its bytes alone, whatever its name says. Nothing in it is trusted yet. */
export type FileLook =
  | 'empty'
  /** Text that begins as JSON does. */
  | 'json'
  /** Text in UTF-16, as some editors save it. */
  | 'utf16'
  /** Sealed with age to a key. */
  | 'sealed'
  /** Sealed with age to a passphrase, as only backups are. */
  | 'sealedWithPassphrase'
  | 'pdf'
  | 'backup'
  /** A workbook of Excel (.xlsx), ours or not. */
  | 'workbook'
  /** Another document of an office program: it is a zip inside. */
  | 'office'
  /** A workbook, document or presentation of before 2007. */
  | 'oldOffice'
  /** A document of an office program that opens with a password. */
  | 'lockedOffice'
  | 'zip'
  | 'webPage'
  | 'picture'
  /** Lines of separated values. */
  | 'table'
  | 'other';

/** As much of a file as tells what it is, but for zips, whose directory stands at the end. */
export const HEAD_BYTES = 4_096;

const BRACE = 0x7b;
const ZIP_HEADER = 'PK\u0003\u0004';
const OLE_HEADER = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const EMPTY_ZIP = 'PK\u0005\u0006';
/** PNG, JPEG, GIF, WebP and BMP; decoders differ on PNG's first byte. */
const PICTURE = /^([\u0089‰]PNG\r\n\u001a\n|ÿØÿ|GIF8|RIFF.{4}WEBP|BM.{4}\0{4})/s;

/** Given the head alone, a zip is told from the others and no more. */
export function lookAtFile(bytes: Uint8Array): FileLook {
  if (isBlank(bytes)) return 'empty';
  // As our own data files begin; of hundreds of them none has to be looked at further.
  if (bytes[0] === BRACE) return 'json';
  const head = toLatin(bytes.subarray(0, HEAD_BYTES));
  const seal = findSeal(bytes);
  if (seal !== undefined) return seal === 'passphrase' ? 'sealedWithPassphrase' : 'sealed';
  if (/^(ÿþ|þÿ)/.test(head)) return 'utf16';
  if (/^(ï»¿)?\s*[{[]/.test(head)) return 'json';
  if (beginsAsPdf(head)) return 'pdf';
  if (head.startsWith(ZIP_HEADER)) return lookAtZip(bytes, head);
  if (head.startsWith(EMPTY_ZIP)) return 'zip';
  if (head.startsWith(OLE_HEADER)) return lookAtOldOffice(bytes);
  if (/^(ï»¿)?\s*<[!?a-z]/i.test(head)) return 'webPage';
  if (PICTURE.test(head)) {
    return 'picture';
  }
  return isTable(head) ? 'table' : 'other';
}

/** Readers look for the first words of a PDF in the first kilobyte, since mail may put some before. */
function beginsAsPdf(head: string): boolean {
  return head.slice(0, 1_024).includes('%PDF-');
}

const OFFICE = /\[Content_Types\]|word\/|xl\/|ppt\/|mimetype/;

function lookAtZip(bytes: Uint8Array, head: string): FileLook {
  // The manifest is the first file of a backup and is not compressed.
  if (head.includes('"format":"s11-backup')) return 'backup';
  const names = listZipNames(bytes)?.map(({ name }) => name);
  if (names === undefined) return OFFICE.test(head) ? 'office' : 'zip';
  if (names.includes('manifest.json') && names.includes('rows/audits.json')) return 'backup';
  const isOffice = names.includes('[Content_Types].xml');
  if (isOffice && names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return 'workbook';
  return isOffice || names[0] === 'mimetype' ? 'office' : 'zip';
}

/** Office puts a document with a password into the same wrapper its older files are in. */
function lookAtOldOffice(bytes: Uint8Array): FileLook {
  const name = Array.from('EncryptedPackage').join('\0');
  return hasText(bytes, name) ? 'lockedOffice' : 'oldOffice';
}

function isTable(head: string): boolean {
  const [line = ''] = head.split(/\r?\n/, 1);
  return !head.includes('\u0000') && /[,;\t]/.test(line) && line.split(/[,;\t]/).length > 3;
}

/** What a data file of ours says of itself, when it is not what was looked for. */
export type DataFormat =
  | 'return'
  | 'part'
  | 'backup'
  | 'template'
  | 'feedback'
  /** Another moderator's decisions on a round. */
  | 'moderation'
  /** Ours by its name, and of no kind that this version knows. */
  | 'newKind'
  | 'data';

/** What a file is that another was looked for: by its bytes, or by its own word. */
export const OTHER_LOOKS = [
  'return',
  'part',
  'backup',
  'template',
  'feedback',
  'moderation',
  'newKind',
  'data',
  'utf16',
  'sealed',
  'sealedWithPassphrase',
  'pdf',
  'workbook',
  'office',
  'oldOffice',
  'lockedOffice',
  'zip',
  'webPage',
  'picture',
  'table',
  'other',
] as const satisfies readonly (FileLook | DataFormat)[];
export type OtherLook = (typeof OTHER_LOOKS)[number];

export function nameDataFile(format: unknown): DataFormat {
  if (typeof format !== 'string') return 'data';
  const [, name] = /^s11-([a-z]{1,40})(?![a-z])/.exec(format) ?? [];
  switch (name) {
    case 'return':
    case 'backup':
    case 'template':
    case 'feedback':
    case 'moderation':
      return name;
    case 'contribution':
      return 'part';
    case undefined:
      return 'data';
    default:
      return 'newKind';
  }
}
