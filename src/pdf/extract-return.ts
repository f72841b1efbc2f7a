import { openPdf, type PdfProblem } from './read/open-pdf.ts';
import { fingerprintPages } from './read/fingerprint-pages.ts';

/** What a report's PDF carries for a computer. */
export type ExtractedReturn = {
  /** Of the attached file, as it stands in the PDF: never to be used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the pages were made with, as text that is not yet checked. */
  readonly recipe?: string;
};

export type ExtractProblem =
  | PdfProblem
  /** A PDF, but none with a return inside: printed again, or made by something else. */
  | { readonly kind: 'noReturn' }
  | { readonly kind: 'severalReturns'; readonly count: number };

export type Extraction =
  | { readonly ok: true; readonly value: ExtractedReturn }
  | { readonly ok: false; readonly problem: ExtractProblem };

/** How the name of a return ends, by which it is told from other files somebody attached. */
const RETURN_ENDING = '.s11.json';

/** Takes the one return out of a PDF, which may have been saved anew by another program. */
export async function extractReturn(bytes: Uint8Array): Promise<Extraction> {
  const opened = await openPdf(bytes, async (document): Promise<Extraction> => {
    const attached = listAttached(await document.getAttachments());
    const returns = attached.filter(({ name }) => name.toLowerCase().endsWith(RETURN_ENDING));
    const [found, second] = returns;
    if (found === undefined) return { ok: false, problem: { kind: 'noReturn' } };
    if (second !== undefined) {
      return { ok: false, problem: { kind: 'severalReturns', count: returns.length } };
    }
    const { metadata } = await document.getMetadata();
    const recipe = readMetadata(metadata, 's11:recipe');
    return {
      ok: true,
      value: { ...found, ...(typeof recipe === 'string' ? { recipe } : {}) },
    };
  });
  return opened.ok ? opened.value : opened;
}

export type PageComparison =
  | { readonly kind: 'same' }
  /** By number, from 1; those that one file alone has are among them. */
  | { readonly kind: 'different'; readonly pages: readonly number[] }
  | { readonly kind: 'unreadable'; readonly problem: PdfProblem };

/**
 * Whether two PDFs show the same on every page. Made again of the attached return, a report shows
 * what the return says: so this tells whether pages and data of a file belong together.
 */
export async function comparePages(one: Uint8Array, other: Uint8Array): Promise<PageComparison> {
  const first = await openPdf(one, fingerprintPages);
  if (!first.ok) return { kind: 'unreadable', problem: first.problem };
  const second = await openPdf(other, fingerprintPages);
  if (!second.ok) return { kind: 'unreadable', problem: second.problem };
  const count = Math.max(first.value.length, second.value.length);
  const pages = Array.from({ length: count }, (_, place) => place + 1).filter(
    (page) => first.value[page - 1] !== second.value[page - 1],
  );
  return pages.length === 0 ? { kind: 'same' } : { kind: 'different', pages };
}

type Attached = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** pdf.js types these as anything at all, and they come from a stranger's file. */
function listAttached(attachments: unknown): readonly Attached[] {
  if (typeof attachments !== 'object' || attachments === null) return [];
  return Object.values(attachments).flatMap((file: unknown): readonly Attached[] => {
    if (typeof file !== 'object' || file === null) return [];
    const name: unknown = Reflect.get(file, 'filename');
    const content: unknown = Reflect.get(file, 'content');
    if (typeof name !== 'string' || !(content instanceof Uint8Array)) return [];
    return [{ name, bytes: Uint8Array.from(content) }];
  });
}

/** pdf.js gives nothing for a file without metadata, whatever its types say. */
function readMetadata(metadata: { get: (key: string) => unknown } | null, key: string): unknown {
  return metadata?.get(key);
}
