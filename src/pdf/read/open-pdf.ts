// The worker's part is imported so that it runs where this runs: pdf.js then starts none of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

import { MAX_PDF_BYTES } from './pdf-limits.ts';

export type PdfProblem =
  | { readonly kind: 'notPdf' }
  | { readonly kind: 'tooLarge'; readonly most: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }
  /** Given up, since a file made to take for ever would. */
  | { readonly kind: 'tooSlow' };

/**
 * pdf.js fetches all pages of a file ahead and waits for the first alone: where that cannot be had,
 * nobody asks for the others, and each would be told of as an error of this app.
 */
function passOver(event: Event): void {
  const reason: unknown = Reflect.get(event, 'reason');
  if (reason instanceof Error && reason.name === 'XRefEntryException') event.preventDefault();
}
if ('addEventListener' in globalThis) addEventListener('unhandledrejection', passOver);

type Opened<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: PdfProblem };

/**
 * Opens a PDF that may come from anybody, as data alone: nothing in it is run, drawn or fetched. Not
 * for the page's own thread, which a large file would hold up.
 */
export async function openPdf<Value>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Opened<Value>> {
  if (bytes.length > MAX_PDF_BYTES)
    return { ok: false, problem: { kind: 'tooLarge', most: MAX_PDF_BYTES } };
  if (!looksLikePdf(bytes)) return { ok: false, problem: { kind: 'notPdf' } };
  const task = getDocument({
    // pdf.js takes the bytes away with it, so it is given a copy.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
  });
  try {
    return { ok: true, value: await read(await task.promise) };
  } catch (problem) {
    const isLocked = problem instanceof Error && problem.name === 'PasswordException';
    return { ok: false, problem: { kind: isLocked ? 'encrypted' : 'damaged' } };
  } finally {
    await task.destroy();
  }
}

/** Readers look for the first words of a PDF in the first kilobyte, since mail may put some before. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
