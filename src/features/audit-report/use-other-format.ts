import { useEffect, useRef, useState } from 'react';

import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import { startWorker } from '../../offline/start-worker.ts';
import type { ReportSource } from './compose-report.ts';
import {
  formatReplySchema,
  type Format,
  type FormatReply,
  type FormatRequest,
} from './format-message.ts';
import workerAddress from './format-worker.ts?worker&url';

export type OtherFormatState =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly format: Format }
  | { readonly status: 'done'; readonly name: string; readonly bytes: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed' };

export type OtherFormat = {
  readonly state: OtherFormatState;
  readonly make: (format: Format) => Promise<void>;
  readonly cancel: () => void;
};

/** Makes a file in a worker and hands it to the browser's downloads; one at a time. */
export function useOtherFormat({ stored, choices, contributors }: ReportSource): OtherFormat {
  const { audit, template, damaged } = stored;
  const [state, setState] = useState<OtherFormatState>({ status: 'idle' });
  const running = useRef<Worker>(undefined);
  const stop = (): void => {
    running.current?.terminate();
    running.current = undefined;
  };
  useEffect(() => stop, []);

  const make = async (format: Format): Promise<void> => {
    stop();
    setState({ status: 'making', format });
    const now = new Date();
    try {
      const worker = startWorker(workerAddress);
      running.current = worker;
      const file = await askWorker(worker, {
        format,
        audit,
        template,
        today: toPlainDate(now),
        madeAt: now.toISOString(),
        damaged: damaged.length,
        choices,
        contributors,
      });
      if (running.current !== worker) return;
      stop();
      const { name, bytes } = file;
      downloadFile({ ...file, bytes: new Uint8Array(bytes) });
      setState({ status: 'done', name, bytes: bytes.length });
    } catch {
      stop();
      setState({ status: 'failed' });
    }
  };
  return {
    state,
    make,
    cancel: () => {
      stop();
      setState({ status: 'cancelled' });
    },
  };
}

/** Rejects when the worker cannot be started or breaks. */
function askWorker(worker: Worker, request: FormatRequest): Promise<FormatReply> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const reply = formatReplySchema.safeParse(event.data);
      if (reply.success) resolve(reply.data);
      else reject(reply.error);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
    });
    worker.postMessage(request);
  });
}
