import { useState } from 'react';

import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { writeSheet, type SheetParts } from './recovery-sheet.ts';

type Format = 'txt' | 'pdf';

const TYPES = { txt: 'text/plain', pdf: 'application/pdf' } as const;

export type SheetFile = {
  readonly state: 'idle' | 'making' | 'saved' | 'failed';
  readonly save: (format: Format) => Promise<void>;
};

/** Hands the sheet to the browser's downloads. */
export function useSheetFile(keys: Required<SheetParts>, madeOn: string): SheetFile {
  const [state, setState] = useState<SheetFile['state']>('idle');
  const save = async (format: Format): Promise<void> => {
    if (state === 'making') return;
    setState('making');
    try {
      const now = new Date();
      const bytes =
        format === 'pdf'
          ? await makePdf(keys, madeOn, now)
          : new TextEncoder().encode(writeSheet(keys, madeOn));
      const name = `s11-recovery-sheet_${toPlainDate(now)}.${format}`;
      downloadFile({ name, type: TYPES[format], bytes });
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  return { state, save };
}

/** Drawn in a worker, of which nothing is loaded before. */
async function makePdf(
  keys: Required<SheetParts>,
  madeOn: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const { makeReportPdf } = await import('../../pdf/make-report-pdf.ts');
  const { buildSheetReport } = await import('./sheet-report.ts');
  const report = buildSheetReport(keys, { madeOn, madeAt: now.toISOString() });
  return (await makeReportPdf(report, trustAddress)).bytes;
}
