import type { Report } from '../domain/report/report-block.ts';
import type { ReplacedCharacter } from './text/normalise-report.ts';

/** What the worker is asked: to draw a report, or to say what it could not draw. */
export type ReportRequest = { readonly kind: 'render' | 'check'; readonly report: Report };

/** What the worker answers; a failure travels as words, since errors do not cross whole. */
export type ReportReply =
  | {
      readonly kind: 'rendered';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly replaced: readonly ReplacedCharacter[];
    }
  | { readonly kind: 'checked'; readonly replaced: readonly ReplacedCharacter[] }
  | { readonly kind: 'failed'; readonly message: string };
