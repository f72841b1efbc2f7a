import fallbackAddress from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';
import regularAddress from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import boldAddress from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';

import { renderReport } from './render-report.ts';
import type { ReportOrder, ReportReply } from './report-message.ts';
import type { ReportFonts } from './text/typefaces.ts';

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
    return { kind: 'rendered', ...renderReport(report, await fetchFonts(), attachment, tell) };
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

async function fetchFonts(): Promise<ReportFonts> {
  const [regular, bold, fallback] = await Promise.all([
    fetchFont(regularAddress),
    fetchFont(boldAddress),
    fetchFont(fallbackAddress),
  ]);
  return { regular, bold, fallback };
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A font of the report could not be read (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
