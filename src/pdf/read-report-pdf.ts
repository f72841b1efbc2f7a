import { askWorker, type TrustAddress } from './ask-worker.ts';
import type { Extraction, PageComparison } from './extract-return.ts';
import type { ReadOrder, ReadReply } from './read/read-message.ts';
import workerAddress from './read/read-worker.ts?worker&url';

/** Long enough for six hundred pages on a slow machine. */
const PATIENCE_MS = 120_000;

/** Takes the return out of a PDF, away from the page. Rejects only when the worker cannot run. */
export async function readReportPdf(
  bytes: Uint8Array,
  trustAddress: TrustAddress,
): Promise<Extraction> {
  const reply = await ask({ kind: 'extract', bytes }, trustAddress);
  if (reply?.kind === 'extracted') return reply.extraction;
  return { ok: false, problem: { kind: reply === undefined ? 'tooSlow' : 'damaged' } };
}

/** Whether two PDFs show the same on every page, found out away from the page. */
export async function compareReportPdfs(
  one: Uint8Array,
  other: Uint8Array,
  trustAddress: TrustAddress,
): Promise<PageComparison> {
  const reply = await ask({ kind: 'compare', one, other }, trustAddress);
  if (reply?.kind === 'compared') return reply.comparison;
  return {
    kind: 'unreadable',
    problem: { kind: reply === undefined ? 'tooSlow' : 'damaged' },
  };
}

/** Nothing where it took too long. */
async function ask(message: ReadOrder, trustAddress: TrustAddress): Promise<ReadReply | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    return await askWorker<ReadReply>({ address: workerAddress, message, trustAddress, signal });
  } catch (problem) {
    if (signal.aborted) return undefined;
    throw problem;
  }
}
