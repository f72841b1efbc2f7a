import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import type { OpenSealProblem } from '../../files/audit-return/seal-return.ts';
import { findSeal } from '../../files/guard/find-seal.ts';
import type { AnyReturnProblem } from '../../items/explain-return-problem.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { beginsAsPdf, MAX_PDF_BYTES } from '../../pdf/read/pdf-limits.ts';
import { readReportPdf } from '../../pdf/read-report-pdf.ts';
import { readReturnAway } from './read-return-away.ts';
import { unsealAway } from './unseal-away.ts';

/** The PDF that a return came in, and what its pages were made with. */
export type CarryingPdf = {
  readonly bytes: Uint8Array;
  readonly recipe: string | undefined;
};

export type AnyReturn = { readonly read: ReadReturn; readonly pdf?: CarryingPdf };

export type OpenProblem = { readonly kind: 'notOpened'; readonly problem: OpenSealProblem };

/**
 * A return in whatever file it came: its own, or the PDF of a report that carries it. A file is
 * known by its bytes, never by its name, and a PDF by its size before it is read whole.
 */
export async function readAnyReturn(file: Blob): Promise<Result<AnyReturn, AnyReturnProblem>> {
  try {
    const head = new Uint8Array(await file.slice(0, 1_024).arrayBuffer());
    if (beginsAsPdf(head)) return await readFromPdf(file);
    if (findSeal(head) === 'key') return fail({ kind: 'sealed' });
    const read = await readReturnAway(file);
    return read.ok ? succeed({ read: read.value }) : read;
  } catch (error) {
    return fail({ kind: 'unreadableFile', reason: toReason(error) });
  }
}

/** Opens a sealed file with a key or a key file, neither of which is kept, and reads what is in it. */
export async function readSealedReturn(
  file: Blob,
  keyText: string,
): Promise<Result<AnyReturn, AnyReturnProblem | OpenProblem>> {
  try {
    const opened = await unsealAway({ file, keyText });
    if (!opened.ok) return fail({ kind: 'notOpened', problem: opened.problem });
    return await readAnyReturn(new Blob([opened.value]));
  } catch (error) {
    return fail({ kind: 'unreadableFile', reason: toReason(error) });
  }
}

async function readFromPdf(file: Blob): Promise<Result<AnyReturn, AnyReturnProblem>> {
  if (file.size > MAX_PDF_BYTES)
    return fail({ kind: 'pdf', problem: { kind: 'tooLarge', most: MAX_PDF_BYTES } });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const extraction = await readReportPdf(bytes, trustAddress);
  if (!extraction.ok) return fail({ kind: 'pdf', problem: extraction.problem });
  const read = await readReturnAway(new Blob([extraction.value.bytes]));
  if (!read.ok) return read;
  return succeed({ read: read.value, pdf: { bytes, recipe: extraction.value.recipe } });
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
