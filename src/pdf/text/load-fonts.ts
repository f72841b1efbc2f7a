import fallbackAddress from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';
import regularAddress from 'source-sans/TTF/SourceSans3-Regular.ttf?url';
import boldAddress from 'source-sans/TTF/SourceSans3-Semibold.ttf?url';

import type { ReportFonts } from './typefaces.ts';

/** The fonts the app ships, for a worker that draws. */
export async function loadReportFonts(): Promise<ReportFonts> {
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
