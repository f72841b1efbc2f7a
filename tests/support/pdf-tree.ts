import { readPdfFile, type PdfFile } from './pdf-file.ts';

type Letters = ReadonlyMap<string, string>;

/**
 * The text in reading order, by the structure tree: no headers, footers or repeated heads. It is what
 * `pdfinfo -struct-text` prints, to which a long test holds it. Poppler draws a page again for each
 * element on it, which takes forty times as long.
 */
export function readTreeText(bytes: Uint8Array): string {
  const known = treeTexts.get(bytes);
  if (known !== undefined) return known;
  const text = readTree(readPdfFile(bytes)).join('');
  treeTexts.set(bytes, text);
  return text;
}

const treeTexts = new WeakMap<Uint8Array, string>();

function readTree(file: PdfFile): readonly string[] {
  const textsByPage = new Map<string, ReadonlyMap<number, string>>();
  const lettersOf = letterReader(file);
  const textsOf = (page: string): ReadonlyMap<number, string> => {
    const texts = textsByPage.get(page) ?? readMarkedTexts(file, page, lettersOf);
    textsByPage.set(page, texts);
    return texts;
  };
  const visit = (kid: unknown, page: string): readonly string[] => {
    if (typeof kid === 'number') return [textsOf(page).get(kid) ?? ''];
    const element = file.dictionary(kid);
    const own = typeof element['/Pg'] === 'string' ? element['/Pg'] : page;
    if (element['/Type'] === '/MCR') return visit(element['/MCID'], own);
    return listKids(element['/K']).flatMap((each) => visit(each, own));
  };
  return visit(file.dictionary(file.trailer['/Root'])['/StructTreeRoot'], '');
}

function listKids(kids: unknown): readonly unknown[] {
  if (kids === undefined) return [];
  return Array.isArray(kids) ? kids : [kids];
}

/**
 * Passes over a text that is not drawn, names a mark, chooses a font, shows codes of two bytes, or
 * ends a mark: all that our pages do with text.
 */
const STEP = /\((?:\\.|[^\\)])*\)|\/MCID (\d+)|\/(F\d+) [\d.]+ Tf|<([0-9a-f]*)> Tj|\b(EMC)\b/gis;

/** What is shown under each mark of a page. */
function readMarkedTexts(
  file: PdfFile,
  page: string,
  lettersOf: (font: unknown) => Letters,
): ReadonlyMap<number, string> {
  const { '/Contents': contents, '/Resources': resources } = file.dictionary(page);
  const fonts = file.dictionary(file.dictionary(resources)['/Font']);
  const texts = new Map<number, string>();
  let mark: number | undefined;
  let letters: Letters = new Map();
  for (const [, id, font, codes, end] of file.stream(contents).matchAll(STEP)) {
    if (id !== undefined) mark = Number(id);
    if (end !== undefined) mark = undefined;
    if (font !== undefined) letters = lettersOf(fonts[`/${font}`]);
    if (codes === undefined || mark === undefined) continue;
    texts.set(mark, (texts.get(mark) ?? '') + spell(codes, letters));
  }
  return texts;
}

function spell(codes: string, letters: Letters): string {
  const known = (code: string): string => letters.get(code.toLowerCase()) ?? '\uFFFD';
  return (codes.match(/.{4}/g) ?? []).map(known).join('');
}

/** Reads which letters each code of a font stands for, by the table that the file has for it, once. */
function letterReader(file: PdfFile): (font: unknown) => Letters {
  const byFont = new Map<unknown, Letters>();
  return (font) => {
    const known = byFont.get(font);
    if (known !== undefined) return known;
    const table = file.stream(file.dictionary(font)['/ToUnicode']);
    const pairs = Array.from(
      table.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gim),
      ([, code = '', units = '']) => [code.toLowerCase(), readUnits(units)] as const,
    );
    const letters = new Map(pairs);
    byFont.set(font, letters);
    return letters;
  };
}

function readUnits(hex: string): string {
  return (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}
