import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod/mini';

import { readObjects } from './pdf-objects.ts';

type TreeNode = {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly TreeNode[] | undefined;
};

const treeSchema: z.ZodMiniType<TreeNode> = z.object({
  role: z.optional(z.string()),
  alt: z.optional(z.string()),
  children: z.optional(z.array(z.lazy(() => treeSchema))),
});
const infoSchema = z.object({ Language: z.nullish(z.string()) });
const preferencesSchema = z.nullable(z.object({ DisplayDocTitle: z.optional(z.boolean()) }));

/** Everything that puts ink on a page. */
const PAINT: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.constructPath,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintFormXObjectBegin,
  OPS.shadingFill,
]);

/**
 * What a machine can see to be wrong with a PDF's accessibility, in words; empty when nothing is.
 * It judges neither alternative texts nor the reading order.
 */
export async function lintPdf(bytes: Uint8Array): Promise<readonly string[]> {
  // pdf.js takes the bytes away with it, so it is given a copy.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const faults = await lintCatalogue(document);
    const headings: number[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const name = `page ${number}`;
      faults.push(...(await lintInk(page, name)), ...(await lintTree(page, name, headings)));
    }
    return [...faults, ...lintHeadings(headings), ...lintScopes(bytes)];
  } finally {
    await task.destroy();
  }
}

async function lintCatalogue(document: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const preferences = preferencesSchema.parse(await document.getViewerPreferences());
  const title = readMetadata(metadata, 'dc:title');
  return [
    ...(marks?.Marked === true ? [] : ['not marked as tagged']),
    ...(infoSchema.parse(info).Language ? [] : ['no language']),
    ...(typeof title === 'string' && title.trim() !== '' ? [] : ['no dc:title']),
    ...(preferences?.DisplayDocTitle === true ? [] : ['title not shown by viewers']),
    ...(readMetadata(metadata, 'pdfuaid:part') === '1' ? [] : ['no pdfuaid part 1']),
  ];
}

/** pdf.js gives nothing for a file without metadata, whatever its types say. */
function readMetadata(metadata: { get: (key: string) => unknown } | null, key: string): unknown {
  return metadata?.get(key);
}

async function lintInk(page: PDFPageProxy, name: string): Promise<readonly string[]> {
  const { fnArray } = await page.getOperatorList();
  let depth = 0;
  let untagged = 0;
  let nested = 0;
  let unbalanced = false;
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      depth += 1;
      if (depth > 1) nested += 1;
    } else if (operator === OPS.endMarkedContent) {
      depth -= 1;
      if (depth < 0) unbalanced = true;
    } else if (PAINT.has(operator) && depth <= 0) untagged += 1;
  }
  return [
    ...(untagged === 0 ? [] : [`${name}: ${untagged} untagged drawings`]),
    ...(nested === 0 ? [] : [`${name}: nested marked content`]),
    ...(unbalanced || depth !== 0 ? [`${name}: unbalanced marked content`] : []),
  ];
}

async function lintTree(
  page: PDFPageProxy,
  name: string,
  headings: number[],
): Promise<readonly string[]> {
  const found: unknown = await page.getStructTree();
  if (found === null || found === undefined) return [`${name}: no structure tree`];
  const tree = treeSchema.parse(found);
  if ((tree.children ?? []).length === 0) return [`${name}: no structure tree`];
  const faults: string[] = [];
  const visit = (node: TreeNode): void => {
    const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
    if (level !== undefined) headings.push(Number(level));
    if (node.role === 'Figure' && (node.alt ?? '').trim() === '') {
      faults.push(`${name}: figure without alternative text`);
    }
    node.children?.forEach(visit);
  };
  visit(tree);
  return faults;
}

function lintHeadings(levels: readonly number[]): readonly string[] {
  return levels.flatMap((level, place) => {
    const before = levels[place - 1] ?? 0;
    return level > before + 1 ? [`heading ${level} after ${before}`] : [];
  });
}

/** pdf.js does not tell attributes, so they are read from the file itself. */
function lintScopes(bytes: Uint8Array): readonly string[] {
  const text = readObjects(bytes);
  const headers = text.match(/\/Type \/StructElem \/S \/TH .*/g) ?? [];
  const without = headers.filter((header) => !/\/Scope \/(Column|Row)/.test(header)).length;
  return without === 0 ? [] : [`${without} table headers without scope`];
}
