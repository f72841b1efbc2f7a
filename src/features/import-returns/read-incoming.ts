import {
  toReceivedReturn,
  type ReceivedReturn,
  type ReturnSource,
} from '../../domain/collection/received-return.ts';
import { splitReturn } from '../../domain/collection/return-document.ts';
import { summariseReturn } from '../../domain/collection/summarise-return.ts';
import { listQuestions } from '../../domain/template/template.ts';
import type { ReturnReader } from '../../files/audit-return/return-reader.ts';
import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import { RETURN_LIMITS } from '../../files/audit-return/return-limits.ts';
import { cleanShownName } from '../../files/guard/clean-shown-name.ts';
import { HEAD_BYTES, lookAtFile, type FileLook } from '../../files/guard/file-look.ts';
import { openZip } from '../../files/guard/read-any-zip.ts';
import { ZIP_LIMITS } from '../../files/guard/zip-limits.ts';
import type { AnyReturnProblem } from '../../items/explain-return-problem.ts';
import { MAX_PDF_BYTES } from '../../pdf/read/pdf-limits.ts';
import { MAX_SHEET_BYTES } from '../../office/read-sheets.ts';
import { isOurTable, readWorkbook, type FindTemplate } from './read-workbook.ts';
import type { Found, FoundItem, IncomingProblem } from './found-item.ts';

/** As much of a `File` as is needed. */
export type Incoming = Pick<Blob, 'size' | 'arrayBuffer' | 'slice'> & {
  readonly name: string;
  /** Its bytes among those of others that were fetched with it; nothing where they were not. */
  readonly fetched?: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
};

export type Reading = {
  readonly readReturn: ReturnReader;
  /** When the files are read; both days may be put right until they are stored. */
  readonly now: string;
  /** The questions of a workbook, which does not bring them along; without it none can be read. */
  readonly findTemplate?: FindTemplate;
};

/**
 * Everything that is in one file, which may come from anybody: its size before it is read, what it
 * is before what it says. Whatever it is, it is an answer and stops no other file.
 */
export async function readIncoming(
  file: Incoming,
  reading: Reading,
): Promise<readonly FoundItem[]> {
  const fileName = cleanShownName(file.name);
  const one = (found: Found): readonly FoundItem[] => [{ fileName, found }];
  try {
    const refusal = await refuseUnread(file);
    if (refusal !== undefined) return one(refuse(refusal));
    const fetched = await file.fetched?.();
    const bytes = fetched ?? new Uint8Array(await file.arrayBuffer());
    const look = lookAtFile(bytes);
    // What is kept for later, or read by another thread, is to have its bytes to itself.
    const own = fetched === undefined || look === 'json' ? bytes : bytes.slice();
    if (look === 'zip') return await readZip(own, fileName, reading);
    return one(await readBytes(own, look, { fileName }, reading));
  } catch (error) {
    const reason = error instanceof Error ? error.name : String(error);
    return one(refuseReturn({ kind: 'unreadableFile', reason }));
  }
}

/** What no return can be as large as is told by its first bytes, and read whole only if it may be. */
async function refuseUnread(file: Incoming): Promise<IncomingProblem | undefined> {
  const most = RETURN_LIMITS.fileBytes;
  if (file.size <= most) return undefined;
  const look = lookAtFile(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  switch (look) {
    case 'pdf':
      return file.size > MAX_PDF_BYTES
        ? { kind: 'return', problem: pdfProblem({ kind: 'tooLarge', most: MAX_PDF_BYTES }) }
        : undefined;
    case 'office':
      return { kind: 'workbook', problem: { kind: 'tooLarge', most: MAX_SHEET_BYTES } };
    case 'zip':
      return file.size > ZIP_LIMITS.fileBytes
        ? {
            kind: 'zip',
            problem: { kind: 'tooLarge', limit: 'fileBytes', most: ZIP_LIMITS.fileBytes },
          }
        : undefined;
    case 'backup':
    case 'webPage':
    case 'picture':
      return { kind: 'return', problem: { kind: 'notAReturn', looksLike: look } };
    default:
      return { kind: 'return', problem: { kind: 'tooLarge', limit: 'fileBytes', most } };
  }
}

type Place = { readonly fileName: string; readonly inArchive?: string };

async function readZip(
  bytes: Uint8Array,
  inArchive: string,
  reading: Reading,
): Promise<readonly FoundItem[]> {
  const zip = openZip(bytes);
  if (!zip.ok) {
    return [{ fileName: inArchive, found: refuse({ kind: 'zip', problem: zip.problem }) }];
  }
  const { files, unpack } = zip.value;
  if (files.length === 0) return [{ fileName: inArchive, found: refuse({ kind: 'emptyZip' }) }];
  const items: FoundItem[] = [];
  for (const file of files) {
    const place = { fileName: cleanShownName(file.name), inArchive };
    const unpacked = unpack(file);
    const found = unpacked.ok
      ? await readBytes(unpacked.value, lookAtFile(unpacked.value), place, reading)
      : refuse({ kind: 'inZip', problem: unpacked.problem });
    items.push({ ...place, found });
  }
  return items;
}

async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  look: FileLook,
  place: Place,
  reading: Reading,
): Promise<Found> {
  switch (look) {
    case 'zip':
      return refuse({ kind: 'zipInZip' });
    case 'sealed':
      return { kind: 'sealed', bytes };
    case 'pdf':
      return readPdf(bytes, place, reading);
    case 'workbook':
      return readFilled(bytes, place, reading);
    case 'table':
      if (await isOurTable(bytes)) return refuse({ kind: 'ourTable' });
      return judge(await reading.readReturn(bytes), place, reading, { kind: 'return' });
    default:
      return judge(await reading.readReturn(bytes), place, reading, { kind: 'return' });
  }
}

async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  place: Place,
  reading: Reading,
): Promise<Found> {
  const { extractReturn } = await import('../../pdf/extract-return.ts');
  const extraction = await extractReturn(bytes);
  if (!extraction.ok) return refuseReturn(pdfProblem(extraction.problem));
  const read = await reading.readReturn(extraction.value.bytes);
  return judge(read, place, reading, { kind: 'pdf' });
}

/** It says nothing of whether it is as it was made, so nothing is said to have been changed. */
async function readFilled(
  bytes: Uint8Array<ArrayBuffer>,
  place: Place,
  reading: Reading,
): Promise<Found> {
  const { findTemplate = () => Promise.resolve(undefined) } = reading;
  const read = await readWorkbook(bytes, findTemplate);
  if (!read.ok) return refuse({ kind: 'workbook', problem: read.problem });
  const { auditReturn, unread } = read.value;
  const made = { ok: true, value: { auditReturn, standing: 'unchanged' } } as const;
  const found = judge(made, place, reading, { kind: 'workbook' });
  return found.kind === 'return' ? { ...found, unread } : found;
}

/** A sealed file once it is open: what is in it must be a return, and nothing else. */
export async function readUnsealed(
  bytes: Uint8Array,
  place: Place,
  reading: Reading,
): Promise<Found> {
  return judge(await reading.readReturn(bytes), place, reading, {
    kind: 'return',
    wasSealed: true,
  });
}

type How = { readonly kind: ReturnSource['kind']; readonly wasSealed?: boolean };

function judge(
  read: Awaited<ReturnType<ReturnReader>>,
  { fileName, inArchive }: Place,
  { now }: Reading,
  { kind, wasSealed = false }: How,
): Found {
  if (!read.ok) return refuseReturn(read.problem);
  const { auditReturn, standing, rest } = read.value;
  const { templateHash, template, text } = splitReturn(auditReturn, standing, rest);
  const source: ReturnSource = {
    fileName,
    kind,
    ...(inArchive === undefined ? {} : { inArchive }),
    wasSealed,
    importedAt: now,
    cameOn: now.slice(0, 10),
  };
  const received = toReceivedReturn(auditReturn, {
    standing,
    source,
    templateHash,
    ...noteSignature(read.value),
  });
  const summary = summariseReturn(auditReturn);
  return { kind: 'return', received, text, template, summary, ...countAnswers(read.value) };
}

/** Under a key that fits whatever is written a signature holds nothing either. */
function noteSignature({ auditReturn, signature }: ReadReturn): Pick<ReceivedReturn, 'signature'> {
  const publicKey = auditReturn.signature?.publicKey;
  if (publicKey === undefined) return {};
  return { signature: { publicKey, holds: signature === 'fits' } };
}

function countAnswers({ auditReturn: { content } }: ReadReturn): {
  readonly answered: number;
  readonly questions: number;
  readonly leftOut: number;
  readonly unknown: number;
} {
  const ids = new Set<string>(listQuestions(content.template).map(({ id }) => id));
  const top = content.template.scale.points.length;
  const known = content.answers.filter(({ questionId }) => ids.has(questionId));
  const answered = known.filter(
    ({ answer: { rating, naReason } }) =>
      (rating !== undefined && rating < top) || (naReason ?? '').trim() !== '',
  );
  return {
    answered: answered.length,
    questions: ids.size,
    leftOut: content.leftOut ?? 0,
    unknown: content.answers.length - known.length,
  };
}

function refuse(problem: IncomingProblem): Found {
  return { kind: 'refused', problem };
}

function refuseReturn(problem: AnyReturnProblem): Found {
  return refuse({ kind: 'return', problem });
}

function pdfProblem(
  problem: Extract<AnyReturnProblem, { kind: 'pdf' }>['problem'],
): AnyReturnProblem {
  return { kind: 'pdf', problem };
}
