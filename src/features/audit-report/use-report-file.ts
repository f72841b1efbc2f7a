import { useEffect, useRef, useState } from 'react';

import type { SigningKey } from '../../domain/device/signing-key.ts';
import { hasReturnInside } from '../../domain/report/report-choices.ts';
import { downloadFile } from '../../files/download-file.ts';
import { ensureSigningKey } from '../../items/ensure-signing-key.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { makeReportPdf } from '../../pdf/make-report-pdf.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import { composeAway } from './compose-away.ts';
import type { ReportSource } from './compose-report.ts';

export type ReadyFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
};

export type ReportFileState =
  | { readonly status: 'idle' }
  /** `share` is how much is drawn, from 0 to 1. */
  | { readonly status: 'making'; readonly share: number }
  /** Made, and held back until the user has seen what is to be known of it. */
  | {
      readonly status: 'toConfirm';
      readonly file: ReadyFile;
      readonly replaced: readonly ReplacedCharacter[];
    }
  | {
      readonly status: 'done';
      readonly name: string;
      readonly bytes: number;
      readonly pages: number;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

export type ReportFile = {
  readonly state: ReportFileState;
  /** Holds the file back where it is asked to, is too large for mail or shows something otherwise. */
  readonly make: (wish: 'check' | 'download') => Promise<void>;
  readonly cancel: () => void;
  readonly download: (file: ReadyFile) => void;
};

/** The least that mail systems take: many take no more. */
export const SMALL_MAIL_BYTES = 10_000_000;
export const LARGE_MAIL_BYTES = 20_000_000;

/** Makes the PDF in a worker and hands it to the browser's downloads. */
export function useReportFile(source: ReportSource): ReportFile {
  const [state, setState] = useState<ReportFileState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const download = (file: ReadyFile): void => {
    const { name, bytes, pages } = file;
    downloadFile({ name, bytes, type: 'application/pdf' });
    setState({ status: 'done', name, bytes: bytes.length, pages });
  };
  const make = async (wish: 'check' | 'download'): Promise<void> => {
    const { signal } = (running.current = new AbortController());
    setState({ status: 'making', share: 0 });
    try {
      const now = new Date();
      const signingKey = await findSigningKey(source, now);
      const { report, attachment } = await composeAway({ source, now, signingKey }, signal);
      const onProgress = (share: number): void => {
        if (!signal.aborted) setState({ status: 'making', share });
      };
      const made = await makeReportPdf(report, trustAddress, {
        signal,
        onProgress,
        ...(attachment === undefined ? {} : { attachment }),
      });
      const file = { name: `${report.fileName}.pdf`, bytes: made.bytes, pages: made.pages };
      const isPlain = made.replaced.length === 0 && file.bytes.length <= SMALL_MAIL_BYTES;
      if (isPlain && wish === 'download') download(file);
      else setState({ status: 'toConfirm', file, replaced: made.replaced });
    } catch (error) {
      if (signal.aborted) return;
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

async function findSigningKey(
  { choices, isSigned = false }: ReportSource,
  now: Date,
): Promise<SigningKey | undefined> {
  if (!isSigned || !hasReturnInside(choices)) return undefined;
  const key = await ensureSigningKey(now);
  if (!key.ok) throw new Error(`The signing key cannot be read or kept: ${key.problem.kind}`);
  return key.value;
}
