import fallbackAddress from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';
import regularAddress from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import boldAddress from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';

import type { Report } from '../domain/report/report-block.ts';
import { renderReport } from './render-report.ts';
import type { ReportReply } from './report-message.ts';
import type { ReportFonts } from './text/typefaces.ts';

/** Drawing takes a second or two; in a worker the page stays alive meanwhile. */
self.addEventListener('message', (event: MessageEvent<Report>) => {
  void answer(event.data);
});

async function answer(report: Report): Promise<void> {
  const reply = await makeReply(report);
  const transfer = reply.kind === 'rendered' ? [reply.bytes.buffer] : [];
  self.postMessage(reply, { transfer });
}

async function makeReply(report: Report): Promise<ReportReply> {
  try {
    return { kind: 'rendered', ...renderReport(report, await fetchFonts()) };
  } catch (problem) {
    return {
      kind: 'failed',
      message: problem instanceof Error ? problem.message : String(problem),
    };
  }
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
