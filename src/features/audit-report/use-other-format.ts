import { useEffect, useRef, useState } from 'react';

import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import { askOnce } from '../../offline/ask-once.ts';
import type { ReportSource } from './compose-report.ts';
import { formatReplySchema, type Format, type FormatRequest } from './format-message.ts';
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
export function useOtherFormat(source: ReportSource): OtherFormat {
  const { choices, contributors, since } = source;
  const { audit, template, damaged } = source.stored;
  const [state, setState] = useState<OtherFormatState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  const stop = (): void => {
    running.current?.abort();
  };
  useEffect(() => stop, []);

  const make = async (format: Format): Promise<void> => {
    stop();
    const { signal } = (running.current = new AbortController());
    setState({ status: 'making', format });
    const now = new Date();
    try {
      const file = await askOnce({
        address: workerAddress,
        message: {
          format,
          audit,
          template,
          today: toPlainDate(now),
          madeAt: now.toISOString(),
          damaged: damaged.length,
          choices,
          contributors,
          ...(since === undefined ? {} : { since }),
        } satisfies FormatRequest,
        parse: (data) => formatReplySchema.parse(data),
        signal,
      });
      const { name, bytes } = file;
      downloadFile({ ...file, bytes: new Uint8Array(bytes) });
      setState({ status: 'done', name, bytes: bytes.length });
    } catch {
      // Stopped by the user, or for another file: that has said so itself.
      if (!signal.aborted) setState({ status: 'failed' });
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
