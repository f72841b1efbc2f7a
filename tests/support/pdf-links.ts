import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod/mini';

const cornerSchema = z.array(z.number());
const annotationSchema = z.object({
  id: z.string(),
  subtype: z.string(),
  rect: cornerSchema,
  quadPoints: z.nullish(z.instanceof(Float32Array)),
  contentsObj: z.object({ str: z.string() }),
});

/** Left, top, right and bottom, in points from the top left corner. */
export type Corners = readonly [number, number, number, number];

/** A link as a viewer finds it, in the order of the file. */
export type PdfLink = {
  readonly id: string;
  readonly page: number;
  readonly description: string;
  readonly box: Corners;
  /** Where a click counts; the box itself for a link of one line. */
  readonly areas: readonly Corners[];
};

export type PdfNode = {
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly PdfNode[] | undefined;
};

const nodeSchema: z.ZodMiniType<PdfNode> = z.object({
  role: z.optional(z.string()),
  type: z.optional(z.string()),
  id: z.optional(z.string()),
  children: z.optional(z.array(z.lazy(() => nodeSchema))),
});

/** The links of a PDF with, page by page, the elements of its tree that hold them. */
export async function readLinks(
  bytes: Uint8Array,
): Promise<{ readonly links: readonly PdfLink[]; readonly elements: readonly PdfNode[] }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const links: PdfLink[] = [];
    const elements: PdfNode[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const height = page.getViewport({ scale: 1 }).height;
      const found: unknown = await page.getAnnotations();
      for (const link of z.array(annotationSchema).parse(found)) {
        if (link.subtype === 'Link') links.push(toLink(link, number, height));
      }
      elements.push(...listLinkElements(nodeSchema.parse(await page.getStructTree())));
    }
    return { links, elements };
  } finally {
    await task.destroy();
  }
}

function toLink(
  { id, rect, quadPoints, contentsObj }: z.infer<typeof annotationSchema>,
  page: number,
  height: number,
): PdfLink {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const box: Corners = [left, height - top, right, height - bottom];
  const points = [...(quadPoints ?? [])];
  const areas = Array.from({ length: points.length / 8 }, (_, index): Corners => {
    const corners = points.slice(index * 8, index * 8 + 8);
    const across = corners.filter((_point, place) => place % 2 === 0);
    const down = corners.filter((_point, place) => place % 2 === 1).map((y) => height - y);
    return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
  });
  const description = contentsObj.str;
  return { id, page, description, box, areas: areas.length === 0 ? [box] : areas };
}

function listLinkElements(node: PdfNode): readonly PdfNode[] {
  const children = node.children ?? [];
  return node.role === 'Link' ? [node] : children.flatMap(listLinkElements);
}
