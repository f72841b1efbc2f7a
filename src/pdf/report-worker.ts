import { renderReport } from './render-report.ts';
import type { ReportOrder, ReportReply } from './report-message.ts';
import { loadReportFonts } from './text/load-fonts.ts';

/** Drawing takes a second or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<ReportOrder>) => {
  void answer(event.data);
});

async function answer(order: ReportOrder): Promise<void> {
  const reply = await makeReply(order);
  const transfer = reply.kind === 'rendered' ? [reply.bytes.buffer] : [];
  self.postMessage(reply, { transfer });
}

async function makeReply({ report, attachment }: ReportOrder): Promise<ReportReply> {
  try {
    return { kind: 'rendered', ...renderReport(report, await loadReportFonts(), attachment, tell) };
  } catch (problem) {
    return {
      kind: 'failed',
      message: problem instanceof Error ? problem.message : String(problem),
    };
  }
}

function tell(share: number): void {
  self.postMessage({ kind: 'progress', share } satisfies ReportReply);
}
