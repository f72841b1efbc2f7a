import * as z from 'zod/mini';

import type { Audit } from '../../domain/audit/audit.ts';
import type { Contributor } from '../../domain/audit/list-contributors.ts';
import type { ReportChoices } from '../../domain/report/report-choices.ts';
import type { SinceLastTime } from '../../domain/report/since-last-time.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { Template } from '../../domain/template/template.ts';

/** What else a report and its answers can be downloaded as. */
export const FORMATS = ['html', 'docx', 'xlsx', 'answers', 'actions', 'evidence'] as const;
export type Format = (typeof FORMATS)[number];

/** All of one moment: what is overdue, the day on the cover and the file's name agree. */
export type FormatRequest = {
  readonly format: Format;
  readonly audit: Audit;
  readonly template: Template;
  readonly today: PlainDate;
  readonly madeAt: string;
  readonly damaged: number;
  readonly choices: ReportChoices;
  readonly contributors: readonly Contributor[];
  readonly since?: SinceLastTime;
};

export const formatReplySchema = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type FormatReply = z.infer<typeof formatReplySchema>;
