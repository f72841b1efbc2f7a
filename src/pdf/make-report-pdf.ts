import type { Report } from '../domain/report/report-block.ts';
import type { AttachedReturn } from './archive/write-archive.ts';
import { askWorker, type TrustAddress } from './ask-worker.ts';
import type { RenderedReport } from './render-report.ts';
import type { ReportOrder, ReportReply } from './report-message.ts';
import workerAddress from './report-worker.ts?worker&url';

export type MakingOptions = {
  readonly signal?: AbortSignal;
  /** The return the report is made of, to stand inside. */
  readonly attachment?: AttachedReturn;
  /** Told on the way how much is drawn, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/** Draws a report away from the page. */
export async function makeReportPdf(
  report: Report,
  trustAddress: TrustAddress,
  { signal, attachment, onProgress }: MakingOptions = {},
): Promise<RenderedReport> {
  const message: ReportOrder = { report, ...(attachment === undefined ? {} : { attachment }) };
  const reply = await askWorker<ReportReply>({
    address: workerAddress,
    message,
    trustAddress,
    signal,
    onProgress,
  });
  if (reply.kind === 'failed') throw new Error(reply.message);
  const { bytes, pages, replaced } = reply;
  return { bytes, pages, replaced };
}
