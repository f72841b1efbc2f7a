import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import {
  ATTACHMENT_KINDS,
  type AttachmentKind,
  type AttachmentProblem,
} from './attachment-kinds.ts';
import { listZipNames, type ZipName } from '../guard/list-zip-names.ts';

/** The part each kind of Office file has; some programs number it. */
const OFFICE_PARTS = [
  ['docx', /^word\/document\d*\.xml$/],
  ['xlsx', /^xl\/workbook\d*\.xml$/],
  ['pptx', /^ppt\/presentation\d*\.xml$/],
] as const;

/** Where Office and LibreOffice keep programs inside a document. */
const MACROS =
  /(^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/[^/]+\/(?!script-lb)|^Scripts\/./i;

const UNFIT = { kind: 'unfit', looksLike: 'archive' } as const;

/** Tells the documents that are zips inside from each other, and from every other zip. */
export function recogniseZip(bytes: Uint8Array): Result<AttachmentKind, AttachmentProblem> {
  const entries = listZipNames(bytes);
  if (entries === undefined) return fail({ kind: 'damaged' });
  const kind = findOfficeKind(entries) ?? findOpenDocumentKind(entries);
  if (kind === undefined) return fail(UNFIT);
  if (entries.some(({ name }) => MACROS.test(name))) return fail({ kind: 'macros' });
  return isLocked(entries) ? fail({ kind: 'locked' }) : succeed(kind);
}

function findOfficeKind(entries: readonly ZipName[]): AttachmentKind | undefined {
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return undefined;
  return OFFICE_PARTS.find(([, part]) => entries.some(({ name }) => part.test(name)))?.[0];
}

/** An open document says what it is in its first part, which is never compressed. */
function findOpenDocumentKind([first]: readonly ZipName[]): AttachmentKind | undefined {
  if (first?.name !== 'mimetype' || !first.isStored) return undefined;
  const text = new TextDecoder('latin1').decode(first.start);
  return (['odt', 'ods'] as const).find((kind) => {
    const { mediaType } = ATTACHMENT_KINDS[kind];
    // What follows is the header of the next part, or nothing; a template's type goes on.
    return text.startsWith(mediaType) && !/^[-a-z]/.test(text.slice(mediaType.length));
  });
}

/** An open document with a password keeps its text as it is, which then does not begin as XML. */
function isLocked(entries: readonly ZipName[]): boolean {
  return entries.some(
    ({ name, isEncrypted, isStored, start }) =>
      isEncrypted ||
      name === 'encrypted-package' ||
      (name === 'content.xml' && isStored && !/^\W{0,3}</.test(new TextDecoder().decode(start))),
  );
}
