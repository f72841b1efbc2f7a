import { zlibSync } from 'fflate';

import type { Plumbing } from '../tags/jspdf-plumbing.ts';
import { pdfText, toByteCharacters } from '../tags/pdf-text.ts';
import { makeSrgbProfile } from './srgb-profile.ts';

/** The one file that may stand in a report: what its pages were made of. */
export type AttachedReturn = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  readonly mediaType: string;
};

/** What PDF/A-3 asks for besides the tags; returns the lines of the catalogue that name it. */
export function writeArchive(
  plumbing: Plumbing,
  attachment: AttachedReturn | undefined,
  madeAt: string,
): readonly string[] {
  const profileId = writeBytes(plumbing, '/N 3', makeSrgbProfile());
  const intent = `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profileId} 0 R>>]`;
  if (attachment === undefined) return [intent];
  const fileId = writeAttachment(plumbing, attachment, madeAt);
  return [
    intent,
    `/AF [${fileId} 0 R]`,
    `/Names <</EmbeddedFiles <</Names [${pdfText(attachment.name)} ${fileId} 0 R]>>>>`,
  ];
}

function writeAttachment(
  plumbing: Plumbing,
  { name, bytes, description, mediaType }: AttachedReturn,
  madeAt: string,
): number {
  const type = mediaType.replace(/[^A-Za-z0-9.+-]/g, (character) => toNameCode(character));
  const contentId = writeBytes(
    plumbing,
    `/Type /EmbeddedFile /Subtype /${type} /Params <</Size ${bytes.length} /ModDate ${pdfText(toPdfDate(madeAt))}>>`,
    bytes,
  );
  const fileId = plumbing.reserveObject();
  plumbing.beginObject(fileId);
  plumbing.write(
    `<</Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /Desc ${pdfText(description)} /AFRelationship /Source /EF <</F ${contentId} 0 R /UF ${contentId} 0 R>>>>`,
  );
  plumbing.write('endobj');
  return fileId;
}

/** In a name, what is no letter stands as its code: `application#2Fjson`. */
function toNameCode(character: string): string {
  return `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function writeBytes(plumbing: Plumbing, kept: string, bytes: Uint8Array): number {
  const packed = zlibSync(bytes, { level: 9 });
  const objectId = plumbing.reserveObject();
  plumbing.beginObject(objectId);
  plumbing.write(`<<${kept} /Filter /FlateDecode /Length ${packed.length}>>`);
  plumbing.write('stream');
  plumbing.write(toByteCharacters(packed));
  plumbing.write('endstream');
  plumbing.write('endobj');
  return objectId;
}

/** In UTC and to the second, so that the bytes do not depend on where the report is made. */
export function toPdfDate(madeAt: string): string {
  const digits = new Date(madeAt).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
