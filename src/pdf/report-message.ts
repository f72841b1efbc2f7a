import type { Report } from '../domain/report/report-block.ts';
import type { AttachedReturn } from './archive/write-archive.ts';
import type { RenderedReport } from './render-report.ts';

export type ReportOrder = { readonly report: Report; readonly attachment?: AttachedReturn };

/** What the worker answers to a report; a failure travels as words, since errors do not cross whole. */
export type ReportReply =
  /** Said on the way, as often as need be: how much is drawn, from 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | ({ readonly kind: 'rendered' } & RenderedReport)
  | { readonly kind: 'failed'; readonly message: string };
