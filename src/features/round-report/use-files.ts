import { useEffect, useRef, useState } from 'react';

import type { Report } from '../../domain/report/report-block.ts';
import { downloadFile } from '../../files/download-file.ts';
import { askOnce } from '../../offline/ask-once.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { makeReportPdf } from '../../pdf/make-report-pdf.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import { madeFileSchema, type FileFormat, type FileOrder, type MadeFile } from './file-message.ts';
import workerAddress from './file-worker.ts?worker&url';

export type AnyFormat = FileFormat | 'pdf';

export type FilesState =
  | { readonly status: 'idle' }
  /** `share` is how much of a PDF is drawn, from 0 to 1. */
  | { readonly status: 'making'; readonly format: AnyFormat; readonly share?: number }
  /** Made, and held back until it is seen that some signs of it look otherwise than typed. */
  | {
      readonly status: 'toConfirm';
      readonly file: MadeFile;
      readonly pages: number;
      readonly replaced: readonly ReplacedCharacter[];
    }
  | {
      readonly status: 'done';
      readonly name: string;
      readonly bytes: number;
      readonly pages?: number;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed' };

export type Files = {
  readonly state: FilesState;
  readonly makePdf: (report: Report) => Promise<void>;
  readonly make: (order: FileOrder) => Promise<void>;
  /** Hands over a file that was held back. */
  readonly download: (file: MadeFile, pages?: number) => void;
  readonly cancel: () => void;
};

/** Makes files in workers and hands them to the browser's downloads; one at a time. */
export function useFiles(): Files {
  const [state, setState] = useState<FilesState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const download = (file: MadeFile, pages?: number): void => {
    const { name, type, bytes } = file;
    const size = bytes.length;
    downloadFile({ name, type, bytes: new Uint8Array(bytes) });
    setState({ status: 'done', name, bytes: size, ...(pages === undefined ? {} : { pages }) });
  };
  const run = async (
    format: AnyFormat,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    setState({ status: 'making', format });
    try {
      await work(signal);
    } catch {
      // Stopped by the user, or for another file: that has said so itself.
      if (!signal.aborted) setState({ status: 'failed' });
    }
  };
  return {
    state,
    download,
    makePdf: (report) =>
      run('pdf', async (signal) => {
        const onProgress = (share: number): void => {
          if (!signal.aborted) setState({ status: 'making', format: 'pdf', share });
        };
        const made = await makeReportPdf(report, trustAddress, { signal, onProgress });
        const { bytes, pages, replaced } = made;
        const file = { name: `${report.fileName}.pdf`, type: 'application/pdf', bytes };
        if (replaced.length === 0) download(file, pages);
        else setState({ status: 'toConfirm', file, pages, replaced });
      }),
    make: (order) =>
      run(order.format, async (signal) => {
        const parse = (data: unknown): MadeFile => madeFileSchema.parse(data);
        download(await askOnce({ address: workerAddress, message: order, parse, signal }));
      }),
    cancel: () => {
      running.current?.abort();
      setState({ status: 'cancelled' });
    },
  };
}
