import * as z from 'zod/mini';

import { runPdfTool } from './pdf-tools.ts';

const fileSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });

/** What a PDF can do by itself, by the names under which it would stand in it. */
const ACTIVE = [
  '/JavaScript',
  '/JS',
  '/AA',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/GoToR',
  '/GoToE',
  '/RichMedia',
  '/Rendition',
  '/XFA',
  '/AcroForm',
];

/**
 * What in a PDF is more than paper, in words; empty when nothing is. The file is read as objects, so
 * that words which only look like a command are not taken for one.
 */
export function findActiveContent(bytes: Uint8Array, attached: 0 | 1 = 0): readonly string[] {
  const printed = runPdfTool('qpdf', bytes, ['--json=2', '--json-stream-data=none']);
  const faults: string[] = [];
  let files = 0;
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (ACTIVE.includes(value)) faults.push(`${key} is ${value}`);
      if (value === '/EmbeddedFile') files += 1;
      if (key === '/URI' && !/^u:https?:\/\//.test(value)) faults.push(`an address: ${value}`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (ACTIVE.includes(name)) faults.push(`has ${name}`);
      if (name === '/OpenAction' && !Array.isArray(part)) faults.push('acts when it is opened');
      visit(part, Array.isArray(value) ? key : name);
    }
  };
  visit(fileSchema.parse(JSON.parse(printed)).qpdf[1], '');
  if (files !== attached) faults.push(`${files} attached files`);
  return faults;
}
