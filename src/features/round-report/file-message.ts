import * as z from 'zod/mini';

import type { Naming, PackSource } from '../../domain/data-pack/pack-source.ts';
import type { Report } from '../../domain/report/report-block.ts';

/** A table of the data pack as a file of its own. */
export type CsvFormat = 'answers' | 'counts' | 'self-and-agreed';

/** What a round's report and its numbers can be downloaded as, beside the PDF. */
export type FileOrder =
  | { readonly format: 'html' | 'docx'; readonly report: Report }
  | {
      readonly format: 'xlsx' | CsvFormat;
      readonly source: PackSource;
      readonly naming: Naming;
    };
export type FileFormat = FileOrder['format'];

export const madeFileSchema = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});
export type MadeFile = z.infer<typeof madeFileSchema>;
