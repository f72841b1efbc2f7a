import type { RenderedReport } from './render-report.ts';

/** What the worker answers to a report; a failure travels as words, since errors do not cross whole. */
export type ReportReply =
  | ({ readonly kind: 'rendered' } & RenderedReport)
  | { readonly kind: 'failed'; readonly message: string };
