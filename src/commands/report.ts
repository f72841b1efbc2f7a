import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { buildReturnReport } from '../domain/audit-return/build-return-report.ts';
import { FULL_REPORT, REPORT_KINDS, type ReportKind } from '../domain/report/report-choices.ts';
import { KIND_WORDS } from '../domain/report/section-headings.ts';
import { toFileWords } from '../domain/report/wording.ts';
import { readReturn } from '../files/audit-return/read-return.ts';
import { returnFileName } from '../files/audit-return/return-file-name.ts';
import type { ReturnProblem } from '../files/audit-return/return-problem.ts';
import { APP_VERSION } from '../pdf/app-version.ts';
import { renderReport } from '../pdf/render-report.ts';
import { RETURN_INSIDE } from '../pdf/return-inside.ts';
import type { ReportFonts } from '../pdf/text/typefaces.ts';

const KINDS: ReadonlyMap<string, ReportKind> = new Map(
  REPORT_KINDS.map((kind) => [toFileWords(KIND_WORDS[kind].toLowerCase()), kind]),
);

const USAGE = `Usage: npm run --silent report -- <return-file> <out.pdf> [${[...KINDS.keys()].join('|')}]`;

/**
 * Makes the PDF of a return, with the return inside: the very bytes the app makes of the same return.
 * Without a kind it is the full report. Returns the exit code: 0 written, 1 the file is no return
 * that can be read or cannot be written, 2 wrong arguments.
 */
export function run(args: readonly string[]): number {
  const [from, to, kindName = 'full-report'] = args;
  const kind = KINDS.get(kindName);
  if (from === undefined || to === undefined || args.length > 3 || kind === undefined) {
    return complain(USAGE, 2);
  }
  const bytes = readInput(from);
  if (typeof bytes === 'string') return complain(`${from} cannot be read: ${bytes}`, 1);
  const read = readReturn(bytes);
  if (!read.ok)
    return complain(`${from} is no return that can be read: ${explain(read.problem)}`, 1);
  const { auditReturn, standing, signature } = read.value;
  if (signature === 'broken') {
    process.stderr.write(
      `The signature of ${from} does not fit it: something was changed after it was signed.\n`,
    );
  }
  if (signature === 'unsafeKey') {
    process.stderr.write(`${from} is signed with a key that proves nothing.\n`);
  }
  if (standing !== 'unchanged') {
    process.stderr.write(`${from} was changed after it was made. The report shows it as it is.\n`);
  }
  const report = buildReturnReport(auditReturn, { app: APP_VERSION }, { ...FULL_REPORT, kind });
  const attachment = { name: returnFileName(auditReturn), bytes, ...RETURN_INSIDE };
  const made = renderReport(report, readFonts(), attachment);
  for (const { character, codePoints, replacement, count } of made.replaced) {
    process.stderr.write(
      `${codePoints} (${character}) is not in the fonts: ${count} times ${replacement === '' ? 'left out' : `drawn as ${replacement}`}.\n`,
    );
  }
  return writeOutput(to, made.bytes);
}

function readInput(path: string): Uint8Array<ArrayBuffer> | string {
  try {
    return Uint8Array.from(readFileSync(path));
  } catch (error) {
    return toReason(error);
  }
}

function writeOutput(path: string, bytes: Uint8Array): number {
  try {
    writeFileSync(path, bytes);
    return 0;
  } catch (error) {
    return complain(`${path} cannot be written: ${toReason(error)}`, 1);
  }
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readFonts(): ReportFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(path)));
  return {
    regular: read('source-sans/TTF/SourceSans3-Regular.ttf'),
    bold: read('source-sans/TTF/SourceSans3-Semibold.ttf'),
    fallback: read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  };
}

function explain(problem: ReturnProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'it is empty';
    case 'tooLarge':
      return `it is too large (${problem.limit}, at most ${problem.most})`;
    case 'tooDeep':
      return `it is nested deeper than ${problem.most}`;
    case 'tooLong':
      return `${problem.where} is longer than ${problem.most} characters`;
    case 'notAReturn':
      return `it is something else (${problem.looksLike})`;
    case 'encrypted':
      return 'it is sealed';
    case 'otherEncoding':
      return 'it is not in UTF-8';
    case 'incomplete':
      return 'it ends too early';
    case 'damaged':
      return `it is damaged (${problem.where})`;
    case 'newerVersion':
      return `it is of a newer version (${problem.found})`;
    case 'unreadableFile':
      return problem.reason;
  }
}

function complain(words: string, code: number): number {
  process.stderr.write(`${words}\n`);
  return code;
}
