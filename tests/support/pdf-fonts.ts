import { readFileSync } from 'node:fs';

import type { ReportFonts } from '../../src/pdf/text/typefaces.ts';

/** The fonts the app ships, read from the packages they come in. */
export function readReportFonts(): ReportFonts {
  return {
    regular: readFont('source-sans/TTF/SourceSans3-Regular.ttf'),
    bold: readFont('source-sans/TTF/SourceSans3-Semibold.ttf'),
    fallback: readFont('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  };
}

function readFont(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url)));
}
