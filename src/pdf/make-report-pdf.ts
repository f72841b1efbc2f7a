import type { Report } from '../domain/report/report-block.ts';
import type { AttachedReturn } from './archive/write-archive.ts';
import { askWorker, type TrustAddress } from './ask-worker.ts';
import type { RenderedReport } from './render-report.ts';
import type { ReportOrder, ReportReply } from './report-message.ts';
import workerAddress from './report-worker.ts?worker&url';

/** Draws a report away from the page, with the return it was made of inside where that is given. */
export async function makeReportPdf(
  report: Report,
  trustAddress: TrustAddress,
  signal?: AbortSignal,
  attachment?: AttachedReturn,
): Promise<RenderedReport> {
  const message: ReportOrder = { report, ...(attachment === undefined ? {} : { attachment }) };
  const reply = await askWorker<ReportReply>({
    address: workerAddress,
    message,
    trustAddress,
    signal,
  });
  if (reply.kind === 'failed') throw new Error(reply.message);
  return { bytes: reply.bytes, replaced: reply.replaced };
}
