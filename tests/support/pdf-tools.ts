import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
} as const;

type Tool = keyof typeof PACKAGE;

/**
 * Runs a tool on a PDF and returns what it prints. Throws one line saying how to install a tool
 * that is missing, and with the tool's own words when it fails.
 */
export function runPdfTool(
  tool: Tool,
  bytes: Uint8Array,
  before: readonly string[],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    const result = spawnSync(tool, [...before, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (result.error !== undefined && !result.error.message.includes('ENOENT')) throw result.error;
    if (result.error !== undefined) {
      throw new Error(
        `${tool} is missing: install it (Debian, Ubuntu: apt-get install -y ${PACKAGE[tool]}).`,
      );
    }
    if (result.status !== 0) throw new Error(`${tool} failed: ${result.stdout}${result.stderr}`);
    return result.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text in the order it was drawn, pages one after another. */
export function readPdfText(bytes: Uint8Array): string {
  return runPdfTool('pdftotext', bytes, ['-raw', '-enc', 'UTF-8'], ['-']);
}

/** What Poppler says is read, in reading order by the structure tree; it takes seconds for a report. */
export function readTreeTextByPoppler(bytes: Uint8Array): string {
  const printed = runPdfTool('pdfinfo', bytes, ['-struct-text']);
  return Array.from(printed.matchAll(/^ *"(.*)"$/gm), ([, part = '']) => part).join('');
}

/** What is read in place of ink, in the order of the pages. */
export function listActualTexts(bytes: Uint8Array): readonly string[] {
  return listTexts(bytes, 'ActualText');
}

/** What is read in place of each picture and chart. */
export function listAltTexts(bytes: Uint8Array): readonly string[] {
  return listTexts(bytes, 'Alt');
}

function listTexts(bytes: Uint8Array, key: 'ActualText' | 'Alt'): readonly string[] {
  const plain = runPdfTool(
    'qpdf',
    bytes,
    ['--stream-data=uncompress', '--normalize-content=n'],
    ['-'],
  );
  const text = new RegExp(`/${key} (?:<FEFF([0-9A-F]*)>|\\(((?:\\\\.|[^\\\\)])*)\\))`, 'g');
  return Array.from(plain.matchAll(text), ([, hex, literal]) =>
    hex === undefined ? (literal ?? '').replace(/\\(.)/g, '$1') : readHex(hex),
  );
}

function readHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}
