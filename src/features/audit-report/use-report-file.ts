import { useEffect, useRef, useState } from 'react';

import { buildReport } from '../../domain/report/build-report.ts';
import type { Report } from '../../domain/report/report-block.ts';
import { FULL_REPORT } from '../../domain/report/report-choices.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { makeReportPdf } from '../../pdf/make-report-pdf.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';

type ReadyFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type ReportFileState =
  | { readonly status: 'idle' }
  | { readonly status: 'making' }
  /** Made, and held back until the user has seen what the PDF cannot show as it was typed. */
  | {
      readonly status: 'toConfirm';
      readonly file: ReadyFile;
      readonly replaced: readonly ReplacedCharacter[];
    }
  | { readonly status: 'done'; readonly name: string; readonly bytes: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

export type ReportFile = {
  readonly state: ReportFileState;
  readonly make: () => Promise<void>;
  readonly cancel: () => void;
  readonly download: (file: ReadyFile) => void;
};

/** Makes the PDF in a worker and hands it to the browser's downloads. */
export function useReportFile(stored: StoredAudit): ReportFile {
  const [state, setState] = useState<ReportFileState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const download = (file: ReadyFile): void => {
    downloadFile({ ...file, type: 'application/pdf' });
    setState({ status: 'done', name: file.name, bytes: file.bytes.length });
  };
  const make = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'making' });
    try {
      const report = reportAt(stored, new Date());
      const { bytes, replaced } = await makeReportPdf(report, trustAddress, controller.signal);
      const file = { name: `${report.fileName}.pdf`, bytes };
      if (replaced.length > 0) setState({ status: 'toConfirm', file, replaced });
      else download(file);
    } catch (error) {
      if (controller.signal.aborted) return;
      setState({
        status: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return {
    state,
    make,
    download,
    cancel: () => {
      running.current?.abort();
      setState({ status: 'cancelled' });
    },
  };
}

/** Of one moment: the date on the cover, what is overdue, the file's name and the PDF's own record. */
function reportAt(stored: StoredAudit, now: Date): Report {
  const { audit, template, damaged } = stored;
  return buildReport(
    scoreAudit(template, audit, toPlainDate(now)),
    {
      madeAt: now.toISOString(),
      damaged: damaged.length,
    },
    FULL_REPORT,
  );
}
