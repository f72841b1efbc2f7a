import * as z from 'zod/mini';

import { runPdfTool } from './pdf-tools.ts';

const dictionarySchema = z.record(z.string(), z.unknown());
const objectSchema = z.object({
  value: z.optional(z.unknown()),
  stream: z.optional(z.object({ dict: dictionarySchema, data: z.optional(z.string()) })),
});
const fileSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), objectSchema)]) });

type Dictionary = Readonly<Record<string, unknown>>;

/** A PDF as qpdf tells it: what refers to an object is the text `12 0 R`. */
export type PdfFile = {
  readonly trailer: Dictionary;
  /** What stands there, or there where it refers to; empty when that is nothing. */
  readonly dictionary: (value: unknown) => Dictionary;
  /** The content of a stream, unpacked, a character for each byte. */
  readonly stream: (reference: unknown) => string;
};

export function readPdfFile(bytes: Uint8Array): PdfFile {
  const said = runPdfTool('qpdf', bytes, [
    '--json=2',
    '--json-stream-data=inline',
    '--decode-level=generalized',
  ]);
  const [, objects] = fileSchema.parse(JSON.parse(said)).qpdf;
  const dictionary = (value: unknown): Dictionary => {
    const object = typeof value === 'string' ? objects[`obj:${value}`] : { value };
    return dictionarySchema.parse(object?.stream?.dict ?? object?.value ?? {});
  };
  return {
    trailer: dictionary(objects['trailer']?.value),
    dictionary,
    stream: (reference) => {
      const data = objects[`obj:${String(reference)}`]?.stream?.data ?? '';
      return Buffer.from(data, 'base64').toString('latin1');
    },
  };
}
