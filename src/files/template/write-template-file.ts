import * as z from 'zod/mini';

import { hashBytes, toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { mendTexts } from '../../domain/shared/mend-texts.ts';
import { hashSwiftly } from '../hash-swiftly.ts';
import { joinBytes } from './join-bytes.ts';
import {
  TEMPLATE_FORMAT,
  TEMPLATE_VERSION,
  templateFileSchema,
  type TemplateFile,
} from './template-file.ts';

export type TemplateToWrite = Omit<TemplateFile, 'format' | 'version' | 'hash'>;

/**
 * The same questions for the same agency give the same bytes. What people typed is mended: half a
 * character, as a paste may leave, has no UTF-8. The template is not looked through for each of
 * hundreds of agencies: it was read by its schema, and could not be written if it had any.
 */
export function writeTemplateFile({
  template,
  ...typed
}: TemplateToWrite): Uint8Array<ArrayBuffer> {
  const content = {
    ...mendTexts(typed, typedSchema),
    template,
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_VERSION,
  };
  // Put together once and not twice, for hundreds of packs: "hash" comes next after "format".
  const text = toCanonicalJson(content);
  const hash = hashBytes(encoder.encode(text));
  return encoder.encode(`${START}"hash":"${hash}",${text.slice(START.length)}`);
}

/** Writes the same bytes, for hundreds of packs on the same questions: each of those is put together once. */
export function startTemplateWriter(): (given: TemplateToWrite) => Promise<Uint8Array> {
  const writtenByHash = new Map<string, Uint8Array>();
  return async ({ template, ...given }) => {
    const questions =
      writtenByHash.get(template.hash) ??
      encoder.encode(`,"template":${toCanonicalJson(template)},`);
    writtenByHash.set(template.hash, questions);
    const { ticket, ...typed } = mendTexts(given, typedSchema);
    // In canonical order the template stands between these two.
    const before = toCanonicalJson({ ...typed, format: TEMPLATE_FORMAT }).slice(0, -1);
    const behind = encoder.encode(
      toCanonicalJson({
        ...(ticket === undefined ? {} : { ticket }),
        version: TEMPLATE_VERSION,
      }).slice(1),
    );
    const hash = await hashSwiftly(joinBytes([encoder.encode(before), questions, behind]));
    const beginning = `${START}"hash":"${hash}",${before.slice(START.length)}`;
    return joinBytes([encoder.encode(beginning), questions, behind]);
  };
}

const encoder = new TextEncoder();
const START = `{"format":"${TEMPLATE_FORMAT}",`;

const { isSample, ticket, period, letter } = templateFileSchema.shape;
const typedSchema = z.strictObject({ isSample, ticket, period, letter });
