import { useEffect, useRef, useState } from 'react';

import { buildBlankReport, nameBlankForm } from '../../domain/workbook/blank-form.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import type { Template } from '../../domain/template/template.ts';
import { downloadFile } from '../../files/download-file.ts';
import { askOnce } from '../../offline/ask-once.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { formReplySchema, type FormRequest } from './form-message.ts';
import workerAddress from './form-worker.ts?worker&url';

export type FormFormat = 'docx' | 'xlsx' | 'pdf';

export type FormFileState =
  | { readonly status: 'idle' }
  | { readonly status: 'making' }
  | { readonly status: 'done'; readonly name: string; readonly bytes: number }
  | { readonly status: 'failed' };

export type FormFile = {
  readonly state: FormFileState;
  readonly make: (format: FormFormat) => Promise<void>;
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pdf: 'application/pdf',
} as const;

/** Makes a blank form in a worker and hands it to the browser's downloads. */
export function useFormFile(template: Template): FormFile {
  const [state, setState] = useState<FormFileState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const make = async (format: FormFormat): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ status: 'making' });
    try {
      const bytes = await makeBytes(format, template, controller.signal);
      const name = `${nameBlankForm(template)}.${format}`;
      downloadFile({ name, type: TYPES[format], bytes });
      setState({ status: 'done', name, bytes: bytes.length });
    } catch {
      if (!controller.signal.aborted) setState({ status: 'failed' });
    }
  };
  return { state, make };
}

async function makeBytes(
  format: FormFormat,
  template: Template,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const now = new Date();
  const form = { template, today: toPlainDate(now), madeAt: now.toISOString() };
  if (format !== 'pdf') {
    return askOnce({
      address: workerAddress,
      message: { ...form, format } satisfies FormRequest,
      parse: (data) => new Uint8Array(formReplySchema.parse(data)),
      signal,
    });
  }
  const { makeReportPdf } = await import('../../pdf/make-report-pdf.ts');
  const { bytes } = await makeReportPdf(buildBlankReport(form), trustAddress, { signal });
  return bytes;
}
