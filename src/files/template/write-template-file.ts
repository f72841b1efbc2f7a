import { hashContent, toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { mendTexts } from '../../domain/shared/mend-texts.ts';
import {
  TEMPLATE_FORMAT,
  TEMPLATE_VERSION,
  templateFileSchema,
  type TemplateFile,
} from './template-file.ts';

export type TemplateToWrite = Omit<TemplateFile, 'format' | 'version' | 'hash'>;

/** The same questions for the same agency give the same bytes. */
export function writeTemplateFile(given: TemplateToWrite): Uint8Array<ArrayBuffer> {
  const content = { ...given, format: TEMPLATE_FORMAT, version: TEMPLATE_VERSION } as const;
  // Half a character, as a paste may leave, has no UTF-8.
  const mended = mendTexts({ ...content, hash: '0'.repeat(64) }, templateFileSchema);
  const rest: Partial<TemplateFile> = { ...mended };
  delete rest.hash;
  return new TextEncoder().encode(toCanonicalJson({ ...rest, hash: hashContent(rest) }));
}
